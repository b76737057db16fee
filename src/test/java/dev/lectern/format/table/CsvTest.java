package dev.lectern.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesWhatWouldSplitACell() {
    assertThat(Csv.line(List.of("a", "b,c", "d \"e\"", "f\ng")))
        .isEqualTo("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\"\r\n");
  }

  @Test
  void keepsSpreadsheetsFromCalculating() {
    assertThat(Csv.line(List.of("=1+1", "@x", "-x", "+x", "a=b", "\tx", "\rx")))
        .isEqualTo("\"'=1+1\",\"'@x\",\"'-x\",\"'+x\",a=b,\"'\tx\",\"'\rx\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " =1+1",
        "\u00A0=1",
        "\u3000+1",
        "\t-1",
        "\r\n@x",
        "\n=1",
        "\u200B=1",
        "\uFEFF=1",
        "\u202E=1",
        "\u0000=1",
        "\u00AD \u2060=1",
        "\u3164@x",
        "\uFE0F=1",
        "\"=1",
        "\"\" = 1",
        "“=1”",
        "'=1",
        "’＝1",
        " ＋1",
        "－1",
        "＠x",
        "﹣1",
        "\u2028=1",
      })
  void looksBehindWhatNobodySees(String value) throws IOException {
    assertThat(Csv.line(List.of(value))).startsWith("\"'");
    assertThat(new CsvRows(new StringReader(Csv.line(List.of(value)))).next())
        .containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a =1", " a", "“Quoted” - a", "1-2", "'tis", "…", "é-x", "(=1)"})
  void leavesOtherTextAlone(String value) {
    assertThat(Csv.line(List.of(value))).doesNotContain("''").doesNotStartWith("\"'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "''", "'=1", "''=1", "=", "'quoted'", "\"", "a\r\nb", ",", " =1", "'-"})
  void readsBackWhatItWrote(String value) throws IOException {
    CsvRows rows =
        new CsvRows(new StringReader(Csv.line(List.of(value, "x")) + Csv.line(List.of("y"))));
    assertThat(rows.next()).containsExactly(value, "x");
    assertThat(rows.next()).containsExactly("y");
    assertThat(rows.next()).isNull();
  }

  @Test
  void readsAFileThatEndsInsideAQuotation() throws IOException {
    CsvRows rows = new CsvRows(new StringReader("a,\"b\nc"));
    assertThat(rows.next()).containsExactly("a", "b\nc");
    assertThat(rows.next()).isNull();
  }
}
