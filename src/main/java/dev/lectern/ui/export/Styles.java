package dev.lectern.ui.export;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.format.reference.ReferenceStyles;
import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The citation styles that menus offer: the common ones, and those that the user has added. */
final class Styles {

  private static final String FILE = ".csl";

  private final Navigator navigator;
  private final Path folder;
  private final StringProperty chosen;
  private final ObservableList<Choice> offered = FXCollections.observableArrayList();

  /**
   * @param folder where added styles are kept; it need not be there yet
   */
  Styles(Path folder, Choices choices, Navigator navigator) {
    this.navigator = navigator;
    this.folder = folder;
    this.chosen = choices.of("cite style", ReferenceStyles.COMMON.getFirst().id());
  }

  /** The id of the style that is used everywhere until another is chosen. */
  StringProperty chosenProperty() {
    return chosen;
  }

  /** All that can be chosen, the common ones first. */
  ObservableList<Choice> offered() {
    if (offered.isEmpty()) {
      offered.setAll(ReferenceStyles.COMMON);
      offered.addAll(added());
    }
    return offered;
  }

  /** The chosen one of those offered; the first where it is gone. */
  Choice choice() {
    return offered().stream()
        .filter(choice -> choice.id().equals(chosen.get()))
        .findFirst()
        .orElseGet(() -> offered().getFirst());
  }

  /** Reads a style. */
  ReferenceStyle read(Choice choice) throws IOException, UnknownStyleException {
    return ReferenceStyles.find(
        ReferenceStyles.COMMON.contains(choice) ? choice.id() : file(choice.id()).toString());
  }

  /** Keeps a style file and chooses it; says so where it is none that formats references. */
  void add(Path file) {
    try {
      ReferenceStyle style = ReferenceStyles.find(file.toString());
      Path kept = file(style.id());
      if (!Files.exists(kept) || !Files.isSameFile(file, kept)) {
        PrivateFiles.write(kept, FileAccess.bytes(file));
      }
      offered.clear();
      offered();
      chosen.set(style.id());
    } catch (IOException | UnknownStyleException refused) {
      navigator.failed(refused);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + FILE);
  }

  private List<Choice> added() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(FILE))
          .sorted()
          .flatMap(this::choice)
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** A file that is no style any more, or a hostile one, is not offered; that is said once. */
  private Stream<Choice> choice(Path file) {
    try {
      ReferenceStyle style = ReferenceStyles.find(file.toString());
      return Stream.of(new Choice(style.id(), Invisible.shown(style.title())));
    } catch (IOException | UnknownStyleException refused) {
      navigator.failed(refused);
      return Stream.empty();
    }
  }
}
