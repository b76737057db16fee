package dev.lectern.format.markdown;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ReadablePaper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes papers as a numbered Markdown list, under the name of the reading list; notes and comments
 * are Markdown and stay as they are, inside their paper's item, but for links that are not of the
 * web.
 */
public final class MarkdownWriter implements BibliographyWriter {

  private final Appendable out;
  private final ExportOptions options;
  private int papers;

  public MarkdownWriter(Appendable out, ExportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    heading();
    ReadablePaper paper = new ReadablePaper(entry, options);
    String number = ++papers + ". ";
    String indent = " ".repeat(number.length());
    out.append(papers > 1 ? "\n" : "").append(number).append(title(paper)).append('\n');
    block(indent, about(paper));
    for (String place : paper.places()) {
      block(indent, "**" + MarkdownText.line(place) + "**");
    }
    if (!paper.abstractText().isEmpty()) {
      block(indent, "> " + MarkdownText.line(paper.abstractText()));
    }
    passages(indent, paper.passages());
    block(indent, tags(paper.tags()));
    // Last, as an open fence in it swallows the rest of the item.
    block(indent, SafeMarkdown.of(paper.note()));
  }

  @Override
  public void end() throws IOException {
    heading();
  }

  private void heading() throws IOException {
    if (papers == 0 && options.title() != null) {
      out.append("# ").append(MarkdownText.line(options.title())).append("\n\n");
    }
  }

  private static String title(ReadablePaper paper) {
    String title = "**" + MarkdownText.line(paper.title()) + "**";
    List<String> addresses = paper.addresses();
    return addresses.isEmpty() ? title : "[" + title + "](" + addresses.getFirst() + ")";
  }

  /** Authors and source, a line each; the address that the title has is not said again. */
  private static String about(ReadablePaper paper) {
    String more =
        paper.addresses().stream().skip(1).map(a -> "<" + a + ">").collect(Collectors.joining(" "));
    return List.of(MarkdownText.line(paper.authors()), MarkdownText.line(paper.source()), more)
        .stream()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\\\n"));
  }

  private void passages(String indent, List<ReadablePaper.Passage> passages) throws IOException {
    for (ReadablePaper.Passage passage : passages) {
      block(indent, "- “" + MarkdownText.line(passage.quote()) + "”");
      block(indent + "  ", SafeMarkdown.of(passage.comment()));
    }
  }

  private static String tags(List<String> tags) {
    return tags.isEmpty()
        ? ""
        : "Tags: " + tags.stream().map(MarkdownText::line).collect(Collectors.joining(", "));
  }

  /** A paragraph of the item, or several; an empty one is left out. */
  private void block(String indent, String text) throws IOException {
    if (!text.isEmpty()) {
      out.append('\n');
      for (String line : text.split("\n", -1)) {
        out.append(line.isBlank() ? "" : indent + line).append('\n');
      }
    }
  }
}
