package dev.lectern.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.FxExtension;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.sidebar.Entry.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class SidebarModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private SidebarModel model;
  private int[] teacups;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    teacups = new int[] {SmallLibrary.paper(library, "teacups")};
    model = FxExtension.get(() -> new SidebarModel(library, navigator));
    library.onCommit(commit -> Fx.later(model::refresh));
    FxExtension.run(model::refresh);
    shows("All papers 3");
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void aRowIsASearchAndTheSearchIsARow() {
    FxExtension.run(() -> model.open(row(Kind.UNREAD, "")));
    assertThat(navigator.asked()).containsExactly("search status:unread");
    FxExtension.run(() -> model.textProperty().set("status:unread "));
    assertThat(FxExtension.get(() -> model.current().orElseThrow().kind())).isEqualTo(Kind.UNREAD);
    FxExtension.run(() -> model.textProperty().set("status:unread x"));
    assertThat(FxExtension.get(() -> model.current())).isEmpty();
  }

  @Test
  void papersThatAreDroppedOnAListOrTagComeUnderIt() {
    model.createList("Group meeting").join();
    shows("Group meeting 0");
    FxExtension.run(() -> model.drop(row(Kind.LIST, "Group meeting"), teacups));
    shows("Group meeting 1");
    select(teacups);
    assertThat(SmallLibrary.details(library, "list:\"group meeting\"").paper().title())
        .contains("Teacups");
    tag("robotics/soft");
    shows("soft 1");
    int[] bandits = {SmallLibrary.paper(library, "bandits")};
    FxExtension.run(() -> model.drop(row(Kind.TAG, "robotics/soft"), bandits));
    shows("soft 2");
    shows("robotics 2");
    FxExtension.run(() -> model.takeOff(row(Kind.TAG, "robotics/soft"), bandits));
    shows("soft 1");
    FxExtension.run(() -> model.takeOff(row(Kind.LIST, "Group meeting"), teacups));
    shows("Group meeting 0");
  }

  @Test
  void aListThatIsNotThereIsMadeOfTheSelectedPapers() {
    select(teacups);
    model.addToList("To discuss").join();
    shows("To discuss 1");
    select(SmallLibrary.paper(library, "bandits"));
    FxExtension.get(() -> model.addToList("to DISCUSS")).join();
    shows("To discuss 2");
    assertThat(FxExtension.get(model::lists)).containsExactly("To discuss");
  }

  @Test
  void savesRenamesReplacesAndForgetsASearch() {
    FxExtension.run(() -> model.textProperty().set(" teacups "));
    model.saveSearch("Cups").join();
    shows("Cups 1");
    FxExtension.get(() -> model.rename(row(Kind.SEARCH, "Cups"), "All cups")).join();
    shows("All cups 1");
    FxExtension.run(
        () -> {
          model.textProperty().set("of");
          model.replaceSearch(row(Kind.SEARCH, "All cups"));
        });
    FxExtension.await("it is replaced", () -> "of".equals(row(Kind.SEARCH, "All cups").query()));
    FxExtension.run(() -> model.delete(row(Kind.SEARCH, "All cups")));
    FxExtension.await("it is gone", () -> entries().noneMatch(e -> e.kind() == Kind.SEARCH));
  }

  @Test
  void saysWhyANameWillNotDo() {
    assertThatThrownBy(() -> model.saveSearch("Nothing").join())
        .hasMessageContaining("the search is empty");
    model.createList("One").join();
    assertThatThrownBy(() -> model.createList("ONE").join()).hasMessageContaining("already");
  }

  @Test
  void theSearchFollowsATagThatIsRenamedOrDeleted() {
    tag("robotics");
    shows("robotics 1");
    FxExtension.run(() -> model.textProperty().set("tag:robotics"));
    FxExtension.get(() -> model.rename(row(Kind.TAG, "robotics"), "soft robots")).join();
    FxExtension.await(
        "the search follows", () -> navigator.asked().contains("search tag:\"soft robots\""));
    shows("soft robots 1");
    FxExtension.run(
        () -> {
          model.textProperty().set("tag:\"soft robots\"");
          model.delete(row(Kind.TAG, "soft robots"));
        });
    FxExtension.await("all are shown", () -> navigator.asked().getLast().equals("search "));
  }

  @Test
  void coloursATag() {
    tag("robotics");
    shows("robotics 1");
    FxExtension.run(() -> model.color(row(Kind.TAG, "robotics"), TagColor.RED.hex()));
    FxExtension.await(
        "it is red", () -> TagColor.RED.hex().equals(row(Kind.TAG, "robotics").color()));
  }

  @Test
  void leadsToTheLedger() {
    FxExtension.run(() -> model.showDigest(row(Kind.DIGEST, "1")));
    assertThat(navigator.asked()).containsExactly("digest 1");
  }

  private void tag(String name) {
    library.apply(Intents.tag(teacups, List.of(name), List.of())).join();
  }

  private void select(int... papers) {
    FxExtension.run(() -> model.selectedProperty().set(papers));
  }

  private void shows(String row) {
    FxExtension.await(
        row + " is shown", () -> entries().anyMatch(e -> (e.name() + " " + e.count()).equals(row)));
  }

  private Entry row(Kind kind, String key) {
    return entries()
        .filter(e -> e.kind() == kind && e.key().equalsIgnoreCase(key))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Entry> entries() {
    return below(model.sectionsProperty().get());
  }

  private static Stream<Entry> below(List<Branch<Entry>> branches) {
    return branches.stream().flatMap(b -> Stream.concat(Stream.of(b.value()), below(b.branches())));
  }
}
