package dev.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.query.FacetClause.Facet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetClauseTest {

  private static final FacetClause UNREAD = new FacetClause(Facet.STATUS, "unread");

  @Test
  void eachClickGoesFromClearToIncludedToExcludedAndBack() {
    String once = UNREAD.cycled("soft  \"robot hands\" gras");
    assertThat(once).isEqualTo("status:unread soft  \"robot hands\" gras");
    assertThat(UNREAD.in(once)).isEqualTo(ClauseState.INCLUDED);
    String twice = UNREAD.cycled(once);
    assertThat(twice).isEqualTo("-status:unread soft  \"robot hands\" gras");
    assertThat(UNREAD.in(twice)).isEqualTo(ClauseState.EXCLUDED);
    assertThat(UNREAD.cycled(twice)).isEqualTo("soft  \"robot hands\" gras");
  }

  @Test
  void theWordBeingTypedStaysTheLast() {
    assertThat(QueryParser.parse(UNREAD.cycled("gras"), true).query())
        .isEqualTo(QueryParser.parse("status:unread gras", true).query())
        .isNotEqualTo(QueryParser.parse("status:unread gras", false).query());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status:unread            | INCLUDED",
        "STATUS:Unread            | INCLUDED",
        "is:unread                | INCLUDED",
        "status:\"unread\"        | INCLUDED",
        "-is:unread grasp         | EXCLUDED",
        "NOT status:unread        | EXCLUDED",
        "NOT -status:unread       | INCLUDED",
        "status:read              | CLEAR",
        "unread                   | CLEAR",
        "\"status:unread\"        | CLEAR",
        "(status:unread)          | CLEAR",
        "status:unread OR grasp   | CLEAR",
        "a (b OR c) status:unread | INCLUDED",
        "status:                  | CLEAR",
      })
  void readsWhatWasTyped(String text, ClauseState state) {
    assertThat(UNREAD.in(text)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-status:unread                | ''",
        "a -status:unread b            | a b",
        "a AND -status:unread          | a",
        "-status:unread AND a          | a",
        "a AND NOT status:unread AND b | a AND b",
        "-is:unread a -status:unread   | a",
        "(a OR b) NOT is:unread        | (a OR b)",
      })
  void takesTheClauseOutWithWhatBelongsToIt(String text, String rest) {
    assertThat(UNREAD.cycled(text)).isEqualTo(rest);
  }

  @Test
  void turnsRoundOneOfSeveralAndDropsTheOthers() {
    assertThat(UNREAD.cycled("is:unread a status:unread")).isEqualTo("-is:unread a");
  }

  @Test
  void holdsForAllOfASearchWithAlternatives() {
    assertThat(UNREAD.cycled("a OR b")).isEqualTo("status:unread (a OR b)");
    assertThat(UNREAD.cycled("a OR (b \"c")).isEqualTo("status:unread (a OR (b \"c\"))");
    assertThat(UNREAD.in(UNREAD.cycled("a OR b"))).isEqualTo(ClauseState.INCLUDED);
  }

  @Test
  void quotesWhatNeedsIt() {
    FacetClause tag = new FacetClause(Facet.TAG, "x y");
    assertThat(tag.cycled("")).isEqualTo("tag:\"x y\"");
    assertThat(tag.cycled("tag:\"X y\" a")).isEqualTo("-tag:\"X y\" a");
    assertThat(new FacetClause(Facet.TAG, "none").cycled("")).isEqualTo("tag:\"none\"");
    assertThat(new FacetClause(Facet.DIGEST, "two words.txt").cycled("a"))
        .isEqualTo("digest:\"two words.txt\" a");
  }

  @Test
  void knowsAllFacets() {
    String text = "year:2025 -org:acme tag:a/b is:read digest:3 grasp year:2023..2025 tag:none";
    assertThat(FacetClause.of(text))
        .containsExactly(
            Map.entry(new FacetClause(Facet.YEAR, "2025"), ClauseState.INCLUDED),
            Map.entry(new FacetClause(Facet.ORGANIZATION, "acme"), ClauseState.EXCLUDED),
            Map.entry(new FacetClause(Facet.TAG, "a/b"), ClauseState.INCLUDED),
            Map.entry(new FacetClause(Facet.STATUS, "read"), ClauseState.INCLUDED),
            Map.entry(new FacetClause(Facet.DIGEST, "3"), ClauseState.INCLUDED));
    assertThat(new FacetClause(Facet.YEAR, "2025").in("published:2025"))
        .isEqualTo(ClauseState.INCLUDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "grasp", "a OR b", "(a OR b) -c", "\"a b", "((", "a AND", "tag:x y"})
  void threeClicksLeaveTheSamePapers(String text) {
    String round = UNREAD.cycled(UNREAD.cycled(UNREAD.cycled(text)));
    assertThat(QueryParser.parse(round, false).query())
        .isEqualTo(QueryParser.parse(text, false).query());
  }
}
