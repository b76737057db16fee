package dev.lectern.cli;

import dev.lectern.export.PaperReads;
import dev.lectern.format.json.JsonOutput;
import dev.lectern.format.json.PaperJson;
import dev.lectern.format.table.Csv;
import dev.lectern.model.PaperSummary;
import dev.lectern.store.Library;
import dev.lectern.text.ReadableText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many papers in the forms of {@code list}. */
final class ListOutput {

  private static final List<String> CSV_HEADS =
      List.of(
          "id",
          "key",
          "title",
          "authors",
          "authorCount",
          "organization",
          "published",
          "comments",
          "upvotes",
          "status",
          "starred",
          "rating",
          "tags",
          "seen",
          "added");

  /** Before the title of a paper of which not everything can be read. */
  static final String DAMAGED = "(damaged) ";

  private ListOutput() {}

  static void table(Console console, Library library, int[] papers) throws IOException {
    TextTable table =
        new TextTable(console, List.of("ID", "KEY", "PUBLISHED", "STATUS", "TITLE", "TAGS"), 4);
    PaperReads.summaries(
        library,
        papers,
        console.out()::checkError,
        paper ->
            table.row(
                List.of(
                    String.valueOf(paper.id()),
                    paper.key(),
                    text(paper.published()),
                    paper.status().code() + (paper.starred() ? "*" : ""),
                    (paper.damaged() ? DAMAGED : "") + ReadableText.of(paper.title()).text(),
                    String.join(", ", paper.tags()))));
    table.end();
  }

  static void json(PrintWriter out, Library library, int[] papers) throws IOException {
    try (JsonOutput json = JsonOutput.array(out)) {
      PaperReads.details(library, papers, out::checkError, paper -> json.add(PaperJson.of(paper)));
    }
    out.println();
  }

  static void jsonLines(PrintWriter out, Library library, int[] papers) throws IOException {
    PaperReads.details(
        library,
        papers,
        out::checkError,
        paper -> {
          JsonOutput.value(out, PaperJson.of(paper));
          out.print('\n');
        });
  }

  static void csv(PrintWriter out, Library library, int[] papers) throws IOException {
    out.print(Csv.line(CSV_HEADS));
    PaperReads.summaries(library, papers, out::checkError, paper -> out.print(csv(paper)));
  }

  private static String csv(PaperSummary paper) {
    return Csv.line(
        List.of(
            String.valueOf(paper.id()),
            paper.key(),
            ReadableText.of(paper.title()).text(),
            String.join("; ", paper.authors()),
            paper.authorCount() == 0 ? "" : String.valueOf(paper.authorCount()),
            paper.organization() == null ? "" : paper.organization().name(),
            text(paper.published()),
            text(paper.comments()),
            text(paper.upvotes()),
            paper.status().code(),
            String.valueOf(paper.starred()),
            String.valueOf(paper.rating()),
            String.join("; ", paper.tags()),
            String.valueOf(paper.seen()),
            paper.added().toString()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
