package dev.lectern.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.evidence.YearEvidence.Conclusion;
import dev.lectern.evidence.YearEvidence.Evidence;
import dev.lectern.evidence.YearEvidence.Strength;
import dev.lectern.evidence.YearEvidence.Undated;
import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearEvidenceTest {

  private static final LocalDate IMPORTED = LocalDate.of(2026, 11, 20);

  @Test
  void aPageIsOneYearLaterThanTheLargestYearItPrints() {
    Conclusion page = conclude("XXXX-01-09", null, 2025, List.of());
    assertThat(page.captured()).hasToString("2026-01-09");
    assertThat(page.strength()).isEqualTo(Strength.GUESS);
    assertThat(page.strength().inferred()).isTrue();
  }

  @Test
  void aPageWithoutAnyEvidenceKeepsItsYearUnknown() {
    Conclusion page = conclude("XXXX-08-04", null, 0, List.of());
    assertThat(page.captured()).hasToString("XXXX-08-04");
    assertThat(page.pageYear()).isZero();
  }

  @Test
  void aPageWithoutACaptureDayHasNone() {
    assertThat(conclude(null, null, 0, List.of()).captured()).isNull();
  }

  @Test
  void anAddressGivesTheYearAlsoAcrossNewYear() {
    Conclusion page = conclude("XXXX-01-01", LocalDate.of(2025, 12, 31), 2023, List.of());
    assertThat(page.captured()).hasToString("2026-01-01");
    assertThat(page.strength()).isEqualTo(Strength.ADDRESS);
    assertThat(page.strength().inferred()).isFalse();
  }

  @Test
  void theUserIsBelievedBeforeAllElse() {
    PartialDate stated = new PartialDate(2024, 8, 4);
    Evidence all =
        new Evidence(
            stated, date("XXXX-08-04"), LocalDate.of(2026, 8, 3), List.of(), 2025, null, IMPORTED);
    assertThat(YearEvidence.conclude(all).captured()).isEqualTo(stated);
  }

  @Test
  void anUndatedPaperThatAnotherDigestDatesDatesThePage() {
    Undated paper = new Undated(date("XXXX-01-06"), List.of(date("2024-01-06")), null);
    Conclusion page = conclude("XXXX-01-09", null, 2022, List.of(paper));
    assertThat(page.captured()).hasToString("2024-01-09");
    assertThat(page.strength()).isEqualTo(Strength.PAPERS);
  }

  @Test
  void anArxivNumberNamesTheYearAlsoWhenNumberedInTheNextMonth() {
    Undated may = new Undated(date("XXXX-05-29"), List.of(), "2606.00683");
    assertThat(conclude("XXXX-10-02", null, 2025, List.of(may)).pageYear()).isEqualTo(2026);
    Undated december = new Undated(date("XXXX-12-31"), List.of(), "2601.00001");
    assertThat(conclude("XXXX-12-31", null, 2024, List.of(december)).pageYear()).isEqualTo(2025);
  }

  @Test
  void evidenceThatFallsAfterTheImportIsAContradictionAndNotBelieved() {
    Conclusion page = conclude("XXXX-12-24", null, 2025, List.of());
    assertThat(page.captured()).hasToString("XXXX-12-24");
    assertThat(page.contradictions()).hasSize(1);
  }

  @Test
  void evidenceForAYearThatThePagePrintsIsAContradiction() {
    Undated paper = new Undated(date("XXXX-01-06"), List.of(date("2025-01-06")), null);
    Conclusion page = conclude("XXXX-01-09", null, 2025, List.of(paper));
    assertThat(page.contradictions()).hasSize(1);
    assertThat(page.pageYear()).isEqualTo(2026);
  }

  @Test
  void readsTheMonthOfNewAndOldArxivNumbers() {
    assertThat(YearEvidence.arxivMonth("2502.20241")).isEqualTo(YearMonth.of(2025, 2));
    assertThat(YearEvidence.arxivMonth("math/9901001")).isEqualTo(YearMonth.of(1999, 1));
    assertThat(YearEvidence.arxivMonth("hep-th/0601001")).isEqualTo(YearMonth.of(2006, 1));
    assertThat(YearEvidence.arxivMonth("2599.1")).isNull();
    assertThat(YearEvidence.arxivMonth(null)).isNull();
  }

  private static Conclusion conclude(
      @Nullable String printed, @Nullable LocalDate near, int latestYear, List<Undated> papers) {
    PartialDate day = printed == null ? null : date(printed);
    return YearEvidence.conclude(new Evidence(null, day, near, papers, latestYear, null, IMPORTED));
  }

  private static PartialDate date(String edtf) {
    return PartialDate.parse(edtf).orElseThrow();
  }
}
