package dev.lectern.ui.notes;

import dev.lectern.model.PaperSummary;
import dev.lectern.store.Library;
import dev.lectern.text.NoteLinks;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the links of a note lead, what could complete one, and which notes lead here. */
final class NoteLinksModel {

  private static final int OFFERS = 8;
  private static final long NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Latest backlinks = new Latest();
  private final Latest links = new Latest();
  private final Latest completion = new Latest();
  private long paper = NONE;
  private String text = "";

  // Properties
  private final ReadOnlyObjectWrapper<List<PaperSummary>> mentions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<String, PaperSummary>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<List<PaperSummary>> offers =
      new ReadOnlyObjectWrapper<>(List.of());

  NoteLinksModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  /** The papers whose notes link to this one. */
  ReadOnlyObjectProperty<List<PaperSummary>> mentionsProperty() {
    return mentions.getReadOnlyProperty();
  }

  /** The papers that the links name, by the names in lower case. */
  ReadOnlyObjectProperty<Map<String, PaperSummary>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** What could complete the link that is being typed. */
  ReadOnlyObjectProperty<List<PaperSummary>> offersProperty() {
    return offers.getReadOnlyProperty();
  }

  Optional<PaperSummary> known(String name) {
    return Optional.ofNullable(known.get().get(name.toLowerCase(Locale.ROOT)));
  }

  // Commands

  void show(long next) {
    paper = next;
    mentions.set(List.of());
    known.set(Map.of());
    refresh();
  }

  /** Asks again where links lead: papers and keys may have come or gone. */
  void refresh() {
    backlinks.drop();
    if (paper != NONE) {
      backlinks.ask(library.backlinks(paper), mentions::set, navigator::failed);
    }
    resolve(text);
  }

  /** Looks up what the links of a text name. */
  void resolve(String note) {
    text = note;
    links.drop();
    Set<String> names = NoteLinks.in(note);
    if (names.isEmpty()) {
      known.set(Map.of());
    } else {
      links.ask(library.named(names), known::set, navigator::failed);
    }
  }

  /** Looks for papers whose keys or titles go on from what is typed. */
  void complete(String typed) {
    completion.drop();
    if (typed.isBlank()) {
      offers.set(List.of());
    } else {
      completion.ask(library.linkable(typed.strip(), OFFERS), offers::set, navigator::failed);
    }
  }

  /** Goes to the paper that a link names; says so where there is none. */
  void follow(String name) {
    links.ask(
        library.named(Set.of(name)),
        found ->
            found.values().stream()
                .findFirst()
                .ifPresentOrElse(
                    target -> navigator.showPaper(target.id()),
                    () -> navigator.say(Text.of("note.unknown", name))),
        navigator::failed);
  }

  void open(PaperSummary target) {
    navigator.showPaper(target.id());
  }
}
