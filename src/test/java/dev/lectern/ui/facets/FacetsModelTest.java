package dev.lectern.ui.facets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.query.ClauseState;
import dev.lectern.query.FacetClause.Facet;
import dev.lectern.query.QueryParser;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class FacetsModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private FacetsModel model;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    int[] teacups = {SmallLibrary.paper(library, "teacups")};
    library.apply(Intents.tag(teacups, List.of("robotics/soft"), List.of())).join();
    model = FxExtension.get(() -> new FacetsModel(library, navigator));
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void countsWhatThePapersOfTheSearchHaveInCommon() {
    search("");
    shows("unread 3 clear", Facet.STATUS);
    assertThat(rows(Facet.TAG)).containsExactly("robotics 1 clear", "robotics/soft 1 clear");
    assertThat(rows(Facet.YEAR)).containsExactly("2025 2 clear", "2024 1 clear");
    search("teacups");
    shows("unread 1 clear", Facet.STATUS);
    assertThat(rows(Facet.YEAR)).containsExactly("2025 1 clear");
  }

  @Test
  void eachClickGoesOnInTheTypedSearch() {
    search("soft");
    shows("2025 1 clear", Facet.YEAR);
    FxExtension.run(() -> model.cycle(row(Facet.YEAR, "2025")));
    search(asked());
    assertThat(asked()).isEqualTo("year:2025 soft");
    shows("2025 1 included", Facet.YEAR);
    FxExtension.run(() -> model.cycle(row(Facet.YEAR, "2025")));
    search(asked());
    assertThat(asked()).isEqualTo("-year:2025 soft");
    shows("2025 0 excluded", Facet.YEAR);
    FxExtension.run(() -> model.cycle(row(Facet.YEAR, "2025")));
    assertThat(asked()).isEqualTo("soft");
  }

  @Test
  void keepsInSightWithItsNameWhatTheSearchRulesOut() {
    search("");
    shows("unread 3 clear", Facet.STATUS);
    search("-status:unread");
    shows("unread 0 excluded", Facet.STATUS);
    assertThat(FxExtension.get(() -> row(Facet.STATUS, "unread").name())).isEqualTo("Unread");
  }

  @Test
  void countsNothingWhileNobodyLooks() {
    FxExtension.run(
        () -> {
          model.textProperty().set("teacups");
          model.queryProperty().set(QueryParser.parse("teacups").query());
        });
    assertThat(FxExtension.get(() -> model.groupsProperty().get())).isEmpty();
    FxExtension.run(() -> model.wantedProperty().set(true));
    shows("unread 1 clear", Facet.STATUS);
  }

  private void search(String text) {
    FxExtension.run(
        () -> {
          model.textProperty().set(text);
          model.queryProperty().set(QueryParser.parse(text, true).query());
          model.wantedProperty().set(true);
        });
  }

  private void shows(String row, Facet facet) {
    FxExtension.await(row + " is shown", () -> rowsNow(facet).contains(row));
  }

  private List<String> rows(Facet facet) {
    return FxExtension.get(() -> rowsNow(facet));
  }

  private List<String> rowsNow(Facet facet) {
    return model.groupsProperty().get().stream()
        .filter(group -> group.value().facet() == facet)
        .flatMap(group -> group.branches().stream())
        .map(branch -> branch.value())
        .map(row -> row.clause().value() + " " + row.count() + " " + word(row.state()))
        .toList();
  }

  private static String word(ClauseState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private FacetRow row(Facet facet, String value) {
    return model.groupsProperty().get().stream()
        .flatMap(group -> group.branches().stream())
        .map(branch -> branch.value())
        .filter(row -> row.facet() == facet && row.clause().value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private String asked() {
    return navigator.asked().getLast().substring("search ".length());
  }
}
