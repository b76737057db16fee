package dev.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query.And;
import dev.lectern.query.Query.DateField;
import dev.lectern.query.Query.DateIn;
import dev.lectern.query.Query.Feature;
import dev.lectern.query.Query.Has;
import dev.lectern.query.Query.HasStatus;
import dev.lectern.query.Query.Is;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.Query.Named;
import dev.lectern.query.Query.Not;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Query.NumberIn;
import dev.lectern.query.Query.Or;
import dev.lectern.query.Query.State;
import dev.lectern.query.Query.Tagged;
import dev.lectern.query.Query.Text;
import dev.lectern.query.Query.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static Query query(String text) {
    ParsedQuery parsed = QueryParser.parse(text, false, TODAY);
    assertThat(parsed.problems()).isEmpty();
    return parsed.query();
  }

  private static ParsedQuery typed(String text) {
    return QueryParser.parse(text, true, TODAY);
  }

  private static Text word(String word) {
    return new Text(TextField.ANYWHERE, word, false, false);
  }

  private static Text phrase(String text) {
    return new Text(TextField.ANYWHERE, text, true, false);
  }

  private static DateIn published(String from, String to) {
    return new DateIn(DateField.PUBLISHED, date(from), date(to));
  }

  private static PartialDate date(String edtf) {
    return edtf.isEmpty() ? null : PartialDate.parse(edtf).orElseThrow();
  }

  @Test
  void readsNothingAsEverything() {
    assertThat(query("  ")).isEqualTo(new Query.Everything());
    assertThat(query("*")).isEqualTo(new Query.Everything());
  }

  @Test
  void joinsWordsWithAnd() {
    assertThat(query("grasp hand")).isEqualTo(new And(List.of(word("grasp"), word("hand"))));
    assertThat(query("grasp AND hand")).isEqualTo(query("grasp hand"));
  }

  @Test
  void bindsWordsCloserThanOr() {
    assertThat(query("a b OR c"))
        .isEqualTo(new Or(List.of(new And(List.of(word("a"), word("b"))), word("c"))));
    assertThat(query("a (b OR c)"))
        .isEqualTo(new And(List.of(word("a"), new Or(List.of(word("b"), word("c"))))));
  }

  @Test
  void readsPhrasesWithEscapes() {
    assertThat(query("\"the \\\"big\\\" one\\\\\"")).isEqualTo(phrase("the \"big\" one\\"));
    assertThat(query("title:\"two words\""))
        .isEqualTo(new Text(TextField.TITLE, "two words", true, false));
    assertThat(query("grasp*")).isEqualTo(new Text(TextField.ANYWHERE, "grasp", false, true));
  }

  @Test
  void negatesWordsFieldsAndGroups() {
    assertThat(query("-grasp")).isEqualTo(new Not(word("grasp")));
    assertThat(query("NOT grasp")).isEqualTo(new Not(word("grasp")));
    assertThat(query("-tag:rl")).isEqualTo(new Not(new Tagged("rl")));
    assertThat(query("-(a b)")).isEqualTo(new Not(new And(List.of(word("a"), word("b")))));
    assertThat(query("NOT -grasp")).isEqualTo(word("grasp"));
    assertThat(query("vision-language")).isEqualTo(word("vision-language"));
  }

  @Test
  void keepsParenthesesThatBelongToAWord() {
    assertThat(query("Omega(S^{1.5})")).isEqualTo(word("Omega(S^{1.5})"));
    assertThat(query("doi:10.1016/s0140-6736(20)30183-5"))
        .isEqualTo(new Named(NameField.DOI, "10.1016/s0140-6736(20)30183-5"));
    assertThat(query("a OR(b c)")).isEqualTo(query("a OR (b c)"));
    assertThat(query("(f(x))")).isEqualTo(word("f(x)"));
  }

  @Test
  void readsEveryFieldOfTheContract() {
    assertThat(query("author:Li")).isEqualTo(new Text(TextField.AUTHOR, "Li", false, false));
    assertThat(query("abstract:sim")).isEqualTo(new Text(TextField.ABSTRACT, "sim", false, false));
    assertThat(query("note:idea")).isEqualTo(new Text(TextField.NOTE, "idea", false, false));
    assertThat(query("text:all")).isEqualTo(word("all"));
    assertThat(query("tag:area/topic")).isEqualTo(new Tagged("area/topic"));
    assertThat(query("tag:none")).isEqualTo(new Not(new Has(Feature.TAG)));
    assertThat(query("tag:\"none\"")).isEqualTo(new Tagged("none"));
    assertThat(query("status:READ")).isEqualTo(new HasStatus(ReadingStatus.READ));
    assertThat(query("is:unread")).isEqualTo(new HasStatus(ReadingStatus.UNREAD));
    assertThat(query("is:starred")).isEqualTo(new Is(State.STARRED));
    assertThat(query("has:code")).isEqualTo(new Has(Feature.CODE));
    assertThat(query("no:abstract")).isEqualTo(new Not(new Has(Feature.ABSTRACT)));
    assertThat(query("org:nvidia")).isEqualTo(new Named(NameField.ORGANIZATION, "nvidia"));
    assertThat(query("digest:\"a b.txt\"")).isEqualTo(new Named(NameField.DIGEST, "a b.txt"));
    assertThat(query("id:12")).isEqualTo(new NumberIn(NumberField.ID, 12, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "year:2024,2024,2024",
    "year:2023..2025,2023,2025",
    "year:>=2024,2024,''",
    "year:>2024,2025,''",
    "year:<2024,'',2023",
    "published:2025-03,2025-03,2025-03",
    "published:>2025-12,2026-01,''",
    "published:<2025-03-01,'',2025-02-28",
    "published:2025..,2025,''",
    "published:..2025-02,'',2025-02",
    "published:2025-03..2025,2025-03,2025",
  })
  void readsDates(String text, String from, String to) {
    assertThat(query(text)).isEqualTo(published(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "added:<7d,2026-11-15,''",
    "added:<=1w,2026-11-14,''",
    "added:>1m,'',2026-10-20",
    "added:>=1y,'',2025-11-21",
    "added:3d,2026-11-18,2026-11-18",
  })
  void countsAgesFromToday(String text, String from, String to) {
    assertThat(query(text)).isEqualTo(new DateIn(DateField.ADDED, date(from), date(to)));
  }

  @Test
  void readsNumbers() {
    assertThat(query("authors:>10")).isEqualTo(new NumberIn(NumberField.AUTHORS, 11, null));
    assertThat(query("seen:>=2")).isEqualTo(new NumberIn(NumberField.SEEN, 2, null));
    assertThat(query("upvotes:<5")).isEqualTo(new NumberIn(NumberField.UPVOTES, null, 4));
    assertThat(query("rating:=3")).isEqualTo(new NumberIn(NumberField.RATING, 3, 3));
    assertThat(query("comments:2..5")).isEqualTo(new NumberIn(NumberField.COMMENTS, 2, 5));
  }

  @Test
  void takesTheSortOutOfTheQuery() {
    ParsedQuery parsed = QueryParser.parse("grasp sort:-published");
    assertThat(parsed.query()).isEqualTo(word("grasp"));
    assertThat(parsed.sort()).isEqualTo(new Sort(Sort.By.PUBLISHED, true));
    assertThat(QueryParser.parse("sort:title").sort()).isEqualTo(new Sort(Sort.By.TITLE, true));
    assertThat(QueryParser.parse("a OR sort:title").query()).isEqualTo(word("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo:bar",
        "http://arxiv.org/abs/2502.20241",
        "year:soon",
        "year:2025-13",
        "year:XXXX-02",
        "year:2025..2023",
        "year:>9999",
        "added:<9999y",
        "authors:many",
        "authors:99999999999",
        "status:starred",
        "is:tired",
        "has:money",
        "sort:colour",
        "tag:",
        "OR",
        "AND",
        "NOT",
      })
  void searchesWhatMakesNoSenseAsText(String clause) {
    ParsedQuery parsed = QueryParser.parse("grasp " + clause);
    assertThat(parsed.query()).isInstanceOf(And.class);
    Query last = ((And) parsed.query()).parts().getLast();
    assertThat(last).isInstanceOf(Text.class);
    assertThat(((Text) last).text()).isEqualTo(clause);
    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.problems().getFirst().clause()).isEqualTo(clause);
    assertThat(parsed.problems().getFirst().start()).isEqualTo(6);
  }

  @Test
  void searchesTheRestOfATitleWithAColon() {
    ParsedQuery parsed = QueryParser.parse("Title: words");
    assertThat(parsed.query()).isEqualTo(new And(List.of(phrase("Title:"), word("words"))));
    assertThat(parsed.problems()).singleElement().extracting("start", "end").containsExactly(0, 6);
  }

  @ParameterizedTest
  @CsvSource({"(a,0", "a),1", "a (b,2", "((a),0"})
  void reportsParenthesesWithoutPartner(String text, int start) {
    ParsedQuery parsed = QueryParser.parse(text);
    assertThat(parsed.problems()).singleElement().extracting("start").isEqualTo(start);
    assertThat(parsed.query()).isEqualTo(query(text.replaceAll("[()]", "")));
  }

  @Test
  void searchesAnOpenQuoteToTheEnd() {
    ParsedQuery parsed = QueryParser.parse("a \"b c");
    assertThat(parsed.query()).isEqualTo(new And(List.of(word("a"), phrase("b c"))));
    assertThat(parsed.problems()).singleElement().extracting("clause").isEqualTo("\"b c");
  }

  @Test
  void waitsForTheRestWhileTyping() {
    assertThat(typed("gra").query()).isEqualTo(new Text(TextField.ANYWHERE, "gra", false, true));
    assertThat(typed("gra ").query()).isEqualTo(word("gra"));
    assertThat(typed("title:gra").query()).isEqualTo(new Text(TextField.TITLE, "gra", false, true));
    assertThat(typed("\"deep le").query())
        .isEqualTo(new Text(TextField.ANYWHERE, "deep le", true, true));
    assertThat(typed("\"deep le\"").query()).isEqualTo(phrase("deep le"));
    for (String unfinished : List.of("a tag:", "a OR", "a NOT", "a (", "a \"", "a title:\"")) {
      assertThat(typed(unfinished).problems()).as(unfinished).isEmpty();
      assertThat(typed(unfinished).query()).as(unfinished).isEqualTo(word("a"));
    }
  }

  @Test
  void takesTenThousandParentheses() {
    String nested = "(".repeat(10_000) + "grasp" + ")".repeat(10_000);
    assertThat(QueryParser.parse(nested).query()).isEqualTo(word("grasp"));
    String alternating = "(a OR -(b ".repeat(10_000) + "c" + "))".repeat(10_000);
    ParsedQuery parsed = QueryParser.parse(alternating);
    assertThat(parsed.problems()).isNotEmpty();
    assertThat(QueryParser.parse(QueryPrinter.print(parsed.query())).query())
        .isEqualTo(parsed.query());
  }
}
