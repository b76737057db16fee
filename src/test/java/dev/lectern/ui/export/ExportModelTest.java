package dev.lectern.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportPart;
import dev.lectern.settings.Places;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ExportModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private final Choices choices = new Choices(Map.of());
  private final List<String> told = new ArrayList<>();
  private Library library;
  private ExportModel model;
  private int teacups;
  private int bandits;

  @BeforeEach
  void knowsThreePapersAndAList() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    bandits = SmallLibrary.paper(library, "bandits");
    library.apply(ListIntents.create("Hands & cups")).join();
    library.apply(ListIntents.add("Hands & cups", new int[] {bandits, teacups})).join();
    model = FxExtension.get(this::model);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void offersTheSelectionTheSearchAndEveryList() {
    offer(new int[] {teacups, bandits}, null);
    assertThat(FxExtension.get(() -> model.sourcesProperty().get()))
        .extracting(Source::toString)
        .containsExactly(
            "The 2 selected papers", "This search: 1 paper", "Reading list Hands & cups: 2 papers");
    assertThat(FxExtension.get(() -> model.sourceProperty().get().count())).isEqualTo(2);
  }

  @Test
  void writesAListInItsOrderAndSaysWhatTheFormatDoesNotHold() throws IOException {
    offer(new int[0], "Hands & cups");
    FxExtension.run(() -> model.formatProperty().set(ExportFormat.CSV));
    FxExtension.run(() -> model.put(ExportPart.ABSTRACT, true));
    FxExtension.await("it is shown", () -> model.previewProperty().get().contains("Sleeping"));
    assertThat(FxExtension.get(model::fileName)).isEqualTo("hands-cups.csv");
    String written = write("papers.csv");
    assertThat(written).containsSubsequence("Sleeping Bandits", "Grasping Teacups");
    assertThat(written).contains("teach a soft robot hand");
    assertThat(told).first().isEqualTo("Exported 2 papers to papers.csv.");
    assertThat(told).hasSizeGreaterThan(1);
  }

  @Test
  void writesReferencesInAStyle() throws IOException {
    offerTheSelection();
    FxExtension.run(
        () -> {
          model.formatProperty().set(ExportFormat.TEXT);
          model.styledProperty().set(true);
          model.styles().chosenProperty().set("ieee");
        });
    String written = write("references.txt");
    assertThat(written).contains("[1] “Grasping Teacups").doesNotContain("4 authors");
  }

  @Test
  void remembersWhatWasChosen() {
    FxExtension.run(
        () -> {
          model.formatProperty().set(ExportFormat.RIS);
          model.put(ExportPart.NOTES, true);
        });
    ExportModel next = FxExtension.get(this::model);
    assertThat(FxExtension.get(() -> next.formatProperty().get())).isEqualTo(ExportFormat.RIS);
    assertThat(FxExtension.get(() -> next.has(ExportPart.NOTES))).isTrue();
  }

  @Test
  void keepsAStyleThatIsAddedAndRefusesWhatIsNone() throws IOException {
    Path style = folder.resolve("house.csl");
    Files.writeString(
        style,
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
          <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00Z</updated></info>
          <citation><layout><text variable="title"/></layout></citation>
          <bibliography><layout suffix="!"><text variable="title"/></layout></bibliography>
        </style>
        """);
    FxExtension.run(() -> model.styles().add(style));
    offerTheSelection();
    FxExtension.run(
        () -> {
          model.formatProperty().set(ExportFormat.TEXT);
          model.styledProperty().set(true);
        });
    assertThat(write("house.txt")).isEqualTo("Grasping Teacups with Soft Robot Hands!\n\n");
    assertThat(FxExtension.get(this::model).styles().offered())
        .anyMatch(c -> c.name().equals("House"));
    Path none = Files.writeString(folder.resolve("none.csl"), "<page/>");
    FxExtension.run(() -> model.styles().add(none));
    assertThat(navigator.failures())
        .singleElement()
        .satisfies(f -> assertThat(f).hasMessageContaining("formats no list"));
  }

  @Test
  void beginsInTheUsersFolderUntilSomethingWasExportedElsewhere() {
    assertThat(model.folder()).isEqualTo(Places.home().orElseThrow());
    choices.of("export folder", "").set(folder.toString());
    assertThat(model.folder()).isEqualTo(folder);
    choices.of("export folder", "").set(folder.resolve("gone").toString());
    assertThat(model.folder()).isEqualTo(Places.home().orElseThrow());
  }

  private ExportModel model() {
    return new ExportModel(
        library, navigator, choices, new Styles(folder.resolve("styles"), choices, navigator));
  }

  private void offer(int[] selected, String list) {
    FxExtension.run(() -> model.offer(selected, new int[] {bandits}, list));
    FxExtension.await("all is offered", () -> model.sourceProperty().get() != null);
  }

  private void offerTheSelection() {
    offer(new int[] {teacups}, null);
    FxExtension.run(() -> model.sourceProperty().set(model.sourcesProperty().get().get(1)));
  }

  private String write(String name) throws IOException {
    Path file = folder.resolve(name);
    FxExtension.run(() -> model.write(file, told::addAll));
    FxExtension.await("it is told", () -> !told.isEmpty() || !navigator.failures().isEmpty());
    assertThat(navigator.failures()).isEmpty();
    return Files.readString(file);
  }
}
