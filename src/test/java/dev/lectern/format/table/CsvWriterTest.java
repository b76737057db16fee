package dev.lectern.format.table;

import static dev.lectern.format.ExportFormat.CSV;
import static dev.lectern.format.SampleEntries.all;
import static dev.lectern.format.SampleEntries.full;
import static dev.lectern.format.SampleEntries.hostile;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.CleanText;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.SampleEntries;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private static List<Map<String, String>> rows(String csv) throws IOException {
    CsvRows rows = new CsvRows(new StringReader(csv));
    List<String> heads = rows.next();
    List<Map<String, String>> all = new ArrayList<>();
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      assertThat(row).hasSameSizeAs(heads);
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        values.put(heads.get(i), row.get(i));
      }
      all.add(values);
    }
    return all;
  }

  @Test
  void writesAllThatIsKnownOfAPaper() throws IOException {
    assertThat(rows(written(CSV, all("Reading group"), full())).getFirst())
        .containsEntry("key", "passivesafe2025")
        .containsEntry("type", "article-journal")
        .containsEntry("title", "Passive Safe Learning")
        .containsEntry("authors", "van Beethoven, Ludwig, Jr.; Lee, Ann")
        .containsEntry("authorCount", "5")
        .containsEntry("organization", "NVIDIA")
        .containsEntry("published", "2025-02-28")
        .containsEntry("venue", "Journal of Cups")
        .containsEntry("volume", "12")
        .containsEntry("issue", "3")
        .containsEntry("pages", "45-67")
        .containsEntry("publisher", "Press & Co")
        .containsEntry("doi", "10.1000/a<b>c")
        .containsEntry("arxiv", "2502.20241")
        .containsEntry("pmid", "123")
        .containsEntry("isbn", "978-3")
        .containsEntry("categories", "cs.RO; cs.LG")
        .containsEntry("status", "read")
        .containsEntry("tags", "rl; robots/hands")
        .containsEntry("abstract", "It reaches 78.2% of cups & more.")
        .containsEntry("note", "# Mine\n\nAsk about `tau`.")
        .containsEntry("highlights", "“78.2%” *How* measured?")
        .containsEntry("list", "Reading group")
        .containsEntry("place", "2")
        .containsEntry("presenter", "Zoë Quinn")
        .containsEntry("date", "2026-02-03")
        .containsEntry("remark", "Bring the <video>");
  }

  @Test
  void leavesOutWhatWasNotAskedFor() throws IOException {
    assertThat(rows(written(CSV, ExportOptions.PLAIN, full())).getFirst())
        .containsKeys("key", "status")
        .doesNotContainKeys("note", "tags", "abstract", "highlights", "presenter", "date");
  }

  @Test
  void bringsHostileTitlesBackAsTheyAreRead() throws IOException {
    ExportEntry[] hostile = hostile();
    List<Map<String, String>> rows = rows(written(CSV, ExportOptions.PLAIN, hostile));
    assertThat(rows)
        .extracting(row -> row.get("title"))
        .isEqualTo(SampleEntries.HOSTILE.stream().map(CleanText::readable).toList());
  }

  @Test
  void startsNoCellWithAFormula() throws IOException {
    String csv = written(CSV, ExportOptions.PLAIN, hostile());
    assertThat(csv).contains(",\"'=cmd('calc')!A1\",").contains(",\"'@SUM(1)\",");
    assertThat(csv.lines().flatMap(line -> List.of(line.split(",")).stream()))
        .noneMatch(cell -> cell.matches("(?s)\"?[=+\\-@\\t\\r].*"));
  }
}
