package dev.lectern.cli;

import dev.lectern.model.AttachedFile;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.text.ReadableText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One paper on a page for people. */
final class PaperPage {

  private final Console console;
  private final PrintWriter out;

  private PaperPage(Console console) {
    this.console = console;
    this.out = console.out();
  }

  static void print(Console console, PaperDetails details, List<AttachedFile> files) {
    PaperPage page = new PaperPage(console);
    page.paragraph(ReadableText.of(details.paper().title()).text());
    page.out.println();
    page.facts(details);
    for (AttachedFile file : files) {
      String remark = AttachCommand.remark(file);
      page.fact("file", file.attachment().path() + (remark.isEmpty() ? "" : " (" + remark + ")"));
    }
    String text = details.paper().fields().abstractText();
    if (text != null) {
      page.out.println();
      page.paragraph(ReadableText.of(text).text());
    }
    page.own(details);
  }

  private void facts(PaperDetails details) {
    Paper paper = details.paper();
    PaperFields fields = paper.fields();
    fact(
        "damaged",
        paper.damaged() ? "some of it cannot be read; run lectern check --repair" : null);
    fact("number", String.valueOf(paper.id()));
    fact("key", paper.key());
    fact("authors", authors(paper));
    fact("organization", fields.organization() == null ? null : fields.organization().name());
    fact("published", published(paper));
    fact("venue", fields.venue() == null ? null : fields.venue().name());
    identifiers(fields.identifiers());
    fields.links().forEach(link -> fact("link", link.url()));
    fact("status", paper.status().code() + (paper.starred() ? ", starred" : ""));
    fact("rating", paper.rating() == 0 ? null : "*".repeat(paper.rating()));
    fact("tags", String.join(", ", paper.tags()));
    fact("lists", String.join(", ", details.lists()));
    for (PaperDetails.Sighting seen : details.sightings()) {
      fact("digest", "%s, number %d".formatted(seen.digest().name(), seen.position()));
    }
  }

  private void identifiers(Identifiers identifiers) {
    fact("arXiv", identifiers.arxiv());
    fact("DOI", identifiers.doi());
    fact("PMID", identifiers.pmid());
  }

  private static String authors(Paper paper) {
    String names =
        paper.fields().authors().stream()
            .map(PersonName::display)
            .collect(Collectors.joining(", "));
    int count = paper.authorCount();
    return names.isEmpty() && count > 0 ? Counts.of(count, "author") : names;
  }

  private static @Nullable String published(Paper paper) {
    if (paper.fields().published() == null) {
      return null;
    }
    return paper.fields().published() + (paper.yearInferred() ? " (year inferred)" : "");
  }

  private void own(PaperDetails details) {
    for (Highlight highlight : details.highlights()) {
      out.println();
      paragraph("[" + highlight.color() + "] “" + highlight.quote() + "” " + highlight.comment());
    }
    note("Note:", details.note());
    details.sentNotes().forEach(sent -> note("Note by " + sent.sender() + ":", sent.body()));
  }

  private void note(String head, String body) {
    if (!body.isEmpty()) {
      out.println();
      out.println(head);
      body.lines().forEach(line -> out.println("  " + TextTable.oneLine(line)));
    }
  }

  private void fact(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.println("%-13s %s".formatted(name, TextTable.oneLine(value)));
    }
  }

  /** Text in lines that fit the terminal; on one line for programs. */
  private void paragraph(String text) {
    String all = TextTable.oneLine(text);
    StringBuilder line = new StringBuilder();
    for (String word : all.split(" ")) {
      boolean full = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > console.width();
      if (console.human() && !line.isEmpty() && full) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(line);
  }
}
