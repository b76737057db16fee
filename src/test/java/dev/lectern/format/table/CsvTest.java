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
