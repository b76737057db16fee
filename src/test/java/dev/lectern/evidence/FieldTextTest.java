package dev.lectern.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTextTest {

  private static final PaperFields FULL =
      PaperFields.builder("Grasping with Many Fingers")
          .type("paper-conference")
          .abstractText("It reaches 78.2\\%.")
          .authors(List.of(PersonName.ofDisplay("Ada Lovelace"), PersonName.ofDisplay("Plato")))
          .authorCount(7)
          .organization(new Organization("acme", "Acme Robotics"))
          .published(PartialDate.parse("2025-02-28").orElseThrow())
          .venue(new Venue("ICRA", "4", "2", "10-20", "IEEE", null))
          .identifiers(
              new Identifiers("2502.20241", null, "10.1000/182", "123", "978-3", "https://a.b/"))
          .categories(List.of("cs.RO", "cs.LG"))
          .build();

  @Test
  void writesEveryFieldSoThatItIsReadBackAsItIs() {
    Map<PaperField, String> written = new EnumMap<>(PaperField.class);
    for (PaperField field : PaperField.values()) {
      written.put(field, FieldText.of(field, FULL));
    }
    assertThat(written.values()).doesNotContain("");
    assertThat(Consensus.of(List.of(), written).fields()).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(
      value = PaperField.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TYPE", "TITLE"})
  void saysNothingOfWhatIsNotKnownAndTakesNothingForAValue(PaperField field) {
    assertThat(FieldText.of(field, PaperFields.builder("T").build())).isEmpty();
    assertThat(Corrections.problem(field, "")).isEmpty();
    PaperFields emptied = Corrections.apply(FULL, Map.of(field, ""));
    assertThat(FieldText.of(field, emptied)).isEmpty();
  }

  @Test
  void keepsTheFamilyNameWholeWhereItHasSeveralWords() {
    PersonName berg = new PersonName("Jan", "van den", "Berg", "");
    PaperFields paper = PaperFields.builder("T").authors(List.of(berg)).build();
    String written = FieldText.of(PaperField.AUTHORS, paper);
    assertThat(written).isEqualTo("van den Berg, Jan");
    assertThat(Corrections.apply(paper, Map.of(PaperField.AUTHORS, written)).authors())
        .extracting(PersonName::family)
        .containsExactly("van den Berg");
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, ' ', 'A paper needs a title.'",
    "TYPE, '', 'A paper needs an entry type.'",
    "PUBLISHED, soon, '“soon” is no date; write 2025-02-28, 2025-02 or 2025.'",
    "AUTHOR_COUNT, many, '“many” is no number of authors.'",
    "ARXIV, 2502.20241v2, '“2502.20241v2” is no arXiv number; write it as 2502.20241.'",
    "DOI, https://doi.org/10.1/2, '“https://doi.org/10.1/2” is no DOI; write it as 10.1000/182.'",
  })
  void saysWhatIsWrongWithAValueAndHowToWriteIt(PaperField field, String value, String problem) {
    assertThat(Corrections.problem(field, value)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "ARXIV, math/0601001",
    "ARXIV, math.GT/0309136",
    "DOI, 10.1016/s0140-6736(20)30183-5"
  })
  void takesIdentifiersOldAndNew(PaperField field, String value) {
    assertThat(Corrections.problem(field, value)).isEmpty();
  }
}
