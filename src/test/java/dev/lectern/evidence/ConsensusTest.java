package dev.lectern.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Appearance;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsensusTest {

  private static final String LONG =
      "we present a method that learns to grasp objects with several fingers from a single example";

  @Test
  void votesAndCommentsComeFromTheNewestCapture() {
    Appearance older = seen(1, "2025-01-01", 2025, fields("A").upvotes(90).comments(3));
    Appearance newer = seen(2, "2025-02-01", 2025, fields("A").upvotes(7));
    PaperFields agreed = agreed(older, newer);
    assertThat(agreed.upvotes()).isEqualTo(7);
    assertThat(agreed.comments()).isEqualTo(3);
  }

  @Test
  void theLongestAbstractWinsUnlessTheOthersContradictIt() {
    Appearance cut = seen(1, null, 0, fields("A").abstractText(LONG.substring(0, 60)));
    Appearance whole = seen(2, null, 0, fields("A").abstractText(LONG));
    Appearance wrong =
        seen(
            3,
            null,
            0,
            fields("A").abstractText("Something else entirely, which is longer. ".repeat(9)));
    assertThat(agreed(cut, whole, wrong).abstractText()).isEqualTo(LONG);
  }

  @Test
  void namesArePreferredToACountAndTheCountIsKept() {
    List<PersonName> names = List.of(PersonName.ofDisplay("Ada Lovelace"));
    Appearance counted = seen(2, "2025-02-01", 2025, fields("A").authorCount(2));
    Appearance named = seen(1, "2025-01-01", 2025, fields("A").authors(names));
    assertThat(agreed(counted, named).authors()).isEqualTo(names);
    assertThat(agreed(counted, named).authorCount()).isEqualTo(2);
  }

  @Test
  void aDateWithoutYearTakesThePagesYearAndSaysSo() {
    Consensus c = Consensus.of(List.of(seen(1, "2026-01-09", 2026, dated("XXXX-01-06"))), Map.of());
    assertThat(c.fields().published()).hasToString("2026-01-06");
    assertThat(c.yearInferred()).isTrue();
  }

  @Test
  void noDateFallsAfterItsCaptureDay() {
    Consensus c = Consensus.of(List.of(seen(1, "2026-01-09", 2026, dated("XXXX-03-01"))), Map.of());
    assertThat(c.fields().published()).hasToString("XXXX-03-01");
    assertThat(c.yearInferred()).isFalse();
  }

  @Test
  void aPrintedYearBeatsAWorkedOutOne() {
    Appearance guessed = seen(1, "2026-01-09", 2026, dated("XXXX-01-06"));
    Appearance printed = seen(2, "2026-05-09", 2026, dated("2024-01-06"));
    Consensus c = Consensus.of(List.of(guessed, printed), Map.of());
    assertThat(c.fields().published()).hasToString("2024-01-06");
    assertThat(c.yearInferred()).isFalse();
  }

  @Test
  void addressesInTheAbstractAreItsLinks() {
    Appearance one =
        seen(1, null, 0, fields("A").abstractText("Code: https://github.com/ada/engine ."));
    assertThat(Consensus.of(List.of(one), Map.of()).fields().links())
        .containsExactly(new Link(Link.Role.CODE, "https://github.com/ada/engine"));
    assertThat(agreed(one, seen(2, null, 0, fields("A").upvotes(1))).links()).hasSize(1);
  }

  @Test
  void theUsersCorrectionsWin() {
    Consensus c =
        Consensus.of(
            List.of(seen(1, "2026-01-09", 2026, dated("XXXX-01-06").upvotes(3))),
            Map.of(
                PaperField.TITLE, "Mine",
                PaperField.PUBLISHED, "2020",
                PaperField.AUTHORS, "Lovelace, Ada; Alan Turing"));
    assertThat(c.fields().title()).isEqualTo("Mine");
    assertThat(c.fields().published()).hasToString("2020");
    assertThat(c.yearInferred()).isFalse();
    assertThat(c.fields().authors())
        .extracting(PersonName::display)
        .containsExactly("Ada Lovelace", "Alan Turing");
    assertThat(c.fields().upvotes()).isEqualTo(3);
  }

  @Property(tries = 300)
  void doesNotDependOnTheOrderOfTheAppearances(
      @ForAll("appearances") List<Appearance> appearances, @ForAll Random random) {
    List<Appearance> shuffled = new ArrayList<>(appearances);
    Collections.shuffle(shuffled, random);
    assertThat(Consensus.of(shuffled, Map.of())).isEqualTo(Consensus.of(appearances, Map.of()));
  }

  @Provide
  Arbitrary<List<Appearance>> appearances() {
    Arbitrary<String> titles = Arbitraries.of("Deep Nets", "Deep nets", "Deep Nets: a view");
    Arbitrary<String> abstracts =
        Arbitraries.of(LONG, LONG.substring(0, 60), "Another text of more than three words.", "")
            .map(String::strip);
    Arbitrary<String> dates =
        Arbitraries.of("2024-01-06", "XXXX-01-06", "2024", "2023-05", "XXXX-02-29");
    Arbitrary<Integer> votes = Arbitraries.integers().between(0, 3);
    Arbitrary<String> days = Arbitraries.of("2026-01-09", "2026-05-09", "XXXX-08-04");
    return Combinators.combine(titles, abstracts, dates, votes, days)
        .as(
            (title, text, date, vote, day) ->
                seen(
                    1,
                    day,
                    day.startsWith("X") ? 0 : 2026,
                    dated(date)
                        .title(title)
                        .abstractText(text.isEmpty() ? null : text)
                        .upvotes(vote)
                        .identifiers(
                            vote == 3 ? Identifiers.ofArxiv("2401.00001") : Identifiers.NONE)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static PaperFields agreed(Appearance... all) {
    PaperFields agreed = Consensus.of(List.of(all), Map.of()).fields();
    assertThat(Consensus.of(List.of(all).reversed(), Map.of()).fields()).isEqualTo(agreed);
    return agreed;
  }

  private static PaperFields.Builder fields(String title) {
    return PaperFields.builder(title);
  }

  private static PaperFields.Builder dated(String date) {
    return fields("A").published(PartialDate.parse(date).orElseThrow());
  }

  private static Appearance seen(
      long digest, @Nullable String captured, int year, PaperFields.Builder fields) {
    PartialDate day = captured == null ? null : PartialDate.parse(captured).orElseThrow();
    return new Appearance(digest, day, year, LocalDate.of(2026, 11, 20), 1, 1, fields.build());
  }
}
