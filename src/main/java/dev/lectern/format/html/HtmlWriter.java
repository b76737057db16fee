package dev.lectern.format.html;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ReadablePaper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes papers as one HTML page that loads nothing, runs nothing and holds every text as text; it
 * follows the reader's light or dark colours and prints well.
 *
 * <p>Only elements that HTML 4 had too: {@code xmllint --html} names every other one as an error.
 */
public final class HtmlWriter implements BibliographyWriter {

  private final Appendable out;
  private final ExportOptions options;
  private boolean begun;

  public HtmlWriter(Appendable out, ExportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    begin();
    ReadablePaper paper = new ReadablePaper(entry, options);
    out.append("<li>\n<h2 dir=\"auto\">").append(title(paper)).append("</h2>\n");
    line("authors", paper.authors());
    line("source", paper.source());
    addresses(paper.addresses());
    for (String place : paper.places()) {
      line("place", place);
    }
    block("abstract", "Abstract", paper.abstractText());
    block("note", "Note", paper.note());
    passages(paper.passages());
    tags(paper.tags());
    out.append("</li>\n");
  }

  @Override
  public void end() throws IOException {
    begin();
    out.append("</ol>\n");
    HtmlPage.end(out);
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      String title = options.title() == null ? "Papers" : options.title();
      HtmlPage.begin(out, title);
      out.append("<ol>\n");
    }
  }

  private static String title(ReadablePaper paper) {
    List<String> addresses = paper.addresses();
    String title = HtmlText.line(paper.title());
    return addresses.isEmpty() ? title : link(addresses.getFirst(), title);
  }

  private static String link(String address, String html) {
    return "<a href=\"" + HtmlText.line(address) + "\" rel=\"noreferrer\">" + html + "</a>";
  }

  private void addresses(List<String> addresses) throws IOException {
    if (!addresses.isEmpty()) {
      String links =
          addresses.stream().map(a -> link(a, HtmlText.line(a))).collect(Collectors.joining(" "));
      out.append("<p class=\"links\">").append(links).append("</p>\n");
    }
  }

  private void line(String kind, String text) throws IOException {
    if (!text.isEmpty()) {
      out.append("<p class=\"" + kind + "\" dir=\"auto\">");
      out.append(HtmlText.line(text)).append("</p>\n");
    }
  }

  private void block(String kind, String heading, String text) throws IOException {
    if (!text.isEmpty()) {
      out.append("<h3>" + heading + "</h3>\n<p class=\"" + kind + "\" dir=\"auto\">");
      out.append(HtmlText.lines(text)).append("</p>\n");
    }
  }

  private void passages(List<ReadablePaper.Passage> passages) throws IOException {
    if (passages.isEmpty()) {
      return;
    }
    out.append("<h3>Highlights</h3>\n");
    for (ReadablePaper.Passage passage : passages) {
      out.append("<blockquote dir=\"auto\"><p>").append(HtmlText.line(passage.quote()));
      out.append("</p></blockquote>\n");
      if (!passage.comment().isEmpty()) {
        out.append("<p class=\"note\" dir=\"auto\">");
        out.append(HtmlText.lines(passage.comment())).append("</p>\n");
      }
    }
  }

  private void tags(List<String> tags) throws IOException {
    if (!tags.isEmpty()) {
      String all =
          tags.stream()
              .map(tag -> "<span dir=\"auto\">" + HtmlText.line(tag) + "</span>")
              .collect(Collectors.joining(" "));
      out.append("<p class=\"tags\">").append(all).append("</p>\n");
    }
  }
}
