package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.FieldSource;
import dev.lectern.model.FieldSource.Said;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

  @TempDir Path folder;
  private SmallLibrary small;

  @BeforeEach
  void opens() {
    small = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void namesTheDigestThatGivesAValue() {
    FieldSource title = source(1, PaperField.TITLE);
    assertThat(title.value()).isEqualTo("Grasping with Many Fingers");
    assertThat(title.agreed()).isEqualTo(title.value());
    assertThat(title.corrected()).isFalse();
    assertThat(title.said()).extracting(Said::digest).containsExactly("four.txt");
    assertThat(source(1, PaperField.AUTHORS).said()).isEmpty();
  }

  @Test
  void keepsWhatTheDigestsSayBesideTheUsersOwnValue() {
    small.apply(Intents.correct(1, PaperField.TITLE, "Grasping"));
    FieldSource title = source(1, PaperField.TITLE);
    assertThat(title.value()).isEqualTo("Grasping");
    assertThat(title.correction()).isEqualTo("Grasping");
    assertThat(title.agreed()).isEqualTo("Grasping with Many Fingers");
    small.apply(Intents.correct(1, PaperField.TITLE, null));
    assertThat(source(1, PaperField.TITLE).corrected()).isFalse();
    assertThat(source(1, PaperField.TITLE).value()).isEqualTo("Grasping with Many Fingers");
  }

  @Test
  void takesNothingForAValueOfTheUsers() {
    small.apply(Intents.correct(1, PaperField.ABSTRACT, ""));
    FieldSource text = source(1, PaperField.ABSTRACT);
    assertThat(text.corrected()).isTrue();
    assertThat(text.value()).isEmpty();
    assertThat(text.agreed()).isEqualTo(SmallLibrary.ABSTRACT);
  }

  @Test
  void tellsWhatEachOfSeveralDigestsSays() {
    small.bringIn(
        "more.txt",
        PaperFields.builder("Walking robots, second edition")
            .authors(List.of(PersonName.ofDisplay("Ada Lovelace")))
            .build());
    small.apply(MergeIntents.merge(4, 5));
    assertThat(source(4, PaperField.TITLE).said())
        .extracting(Said::digest)
        .containsExactlyInAnyOrder("four.txt", "more.txt");
    assertThat(source(4, PaperField.AUTHORS).value()).isEqualTo("Ada Lovelace");
    assertThat(source(4, PaperField.AUTHORS).said())
        .extracting(Said::digest)
        .containsExactly("more.txt");
  }

  @Test
  void aPaperAddedByHandHasOnlyTheUsersValues() {
    long paper =
        small
            .apply(PaperIntents.add(Map.of(PaperField.TITLE, "By Hand"), null))
            .orElseThrow()
            .change()
            .touchedPapers()
            .findFirst()
            .orElseThrow();
    assertThat(source(paper, PaperField.TITLE).correction()).isEqualTo("By Hand");
    assertThat(source(paper, PaperField.TITLE).agreed()).isEmpty();
    assertThat(source(paper, PaperField.TITLE).said()).isEmpty();
  }

  @Test
  void thereIsNoneOfAPaperThatIsNotThere() {
    assertThat(Library.waitFor(small.library.provenance(99))).isEmpty();
  }

  private FieldSource source(long paper, PaperField field) {
    return Library.waitFor(small.library.provenance(paper)).get(field.ordinal());
  }
}
