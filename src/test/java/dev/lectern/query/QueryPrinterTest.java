package dev.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPrinterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "grasp  hand|grasp hand",
        "a (b OR NOT c)|a (b OR -c)",
        "-(a b)|-(a b)",
        "no:tag|no:tag",
        "tag:none|no:tag",
        "tag:\"none\"|tag:\"none\"",
        "year:>2024|published:>=2025",
        "authors:5..5|authors:5",
        "text:OR|text:OR",
        "text:-x|text:-x",
        "NOT -|-text:-",
        "digest:\"my file.txt\"|digest:\"my file.txt\"",
      },
      delimiter = '|')
  void writesWhatWasMeant(String typed, String printed) {
    assertThat(QueryPrinter.print(QueryParser.parse(typed).query())).isEqualTo(printed);
  }

  @Property(tries = 5000)
  void readsBackWhatItWrote(@ForAll("typed") String typed, @ForAll boolean typing) {
    Query query = QueryParser.parse(typed, typing, TODAY).query();
    String printed = QueryPrinter.print(query);
    assertThat(QueryParser.parse(printed, false, TODAY).query()).as(printed).isEqualTo(query);
  }

  @Property(tries = 3000)
  void takesAnyText(@ForAll String typed) {
    ParsedQuery parsed = QueryParser.parse(typed, false, TODAY);
    assertThat(parsed.problems())
        .allSatisfy(
            problem ->
                assertThat(typed.substring(problem.start(), problem.end()))
                    .isEqualTo(problem.clause()));
    Query query = parsed.query();
    assertThat(QueryParser.parse(QueryPrinter.print(query), false, TODAY).query()).isEqualTo(query);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "a",
            "B",
            " ",
            " ",
            " ",
            "(",
            ")",
            "\"",
            "-",
            "*",
            ":",
            "\\",
            "OR",
            "NOT",
            "AND",
            "title:",
            "tag:",
            "none",
            "no:tag",
            "has:note",
            "year:",
            "2024",
            "2025-03",
            "..",
            ">=",
            "<",
            "7d",
            "authors:",
            "12",
            "status:",
            "read",
            "is:",
            "starred",
            "new",
            "org:",
            "doi:",
            "10.1/x(1)",
            "text:",
            "sort:",
            "title",
            "foo:",
            "http://x.y",
            "é",
            "中",
            "=",
            ",")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
