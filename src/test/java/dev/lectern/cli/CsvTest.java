package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotesWhatWouldSplitACell() {
    assertThat(Csv.line(List.of("a", "b,c", "d \"e\"", "f\ng")))
        .isEqualTo("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\"\n");
  }

  @Test
  void keepsSpreadsheetsFromCalculating() {
    assertThat(Csv.line(List.of("=1+1", "@x", "-x", "+x", "a=b")))
        .isEqualTo("\"'=1+1\",\"'@x\",\"'-x\",\"'+x\",a=b\n");
  }
}
