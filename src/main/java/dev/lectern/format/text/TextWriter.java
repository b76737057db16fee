package dev.lectern.format.text;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.CleanText;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ReadablePaper;
import java.io.IOException;

/**
 * Writes papers as a numbered list for a mail: title, authors, source and address on lines of their
 * own, which mail programs wrap themselves.
 */
public final class TextWriter implements BibliographyWriter {

  private final Appendable out;
  private final ExportOptions options;
  private int papers;

  public TextWriter(Appendable out, ExportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    heading();
    ReadablePaper paper = new ReadablePaper(entry, options);
    String number = ++papers + ". ";
    String indent = " ".repeat(number.length());
    out.append(papers > 1 ? "\n" : "").append(number).append(own(paper.title())).append('\n');
    lines(indent, paper.authors());
    lines(indent, paper.source());
    for (String address : paper.addresses()) {
      lines(indent, address);
    }
    for (String place : paper.places()) {
      lines(indent, place);
    }
    lines(indent, paper.tags().isEmpty() ? "" : "Tags: " + String.join(", ", paper.tags()));
    block(indent, paper.abstractText());
    block(indent, paper.note());
    for (ReadablePaper.Passage passage : paper.passages()) {
      block(indent, "“" + passage.quote() + "”");
      lines(indent, passage.comment());
    }
  }

  @Override
  public void end() throws IOException {
    heading();
  }

  private void heading() throws IOException {
    if (papers == 0 && options.title() != null) {
      String title = CleanText.line(options.title());
      out.append(title).append("\n\n");
    }
  }

  private void block(String indent, String text) throws IOException {
    if (!text.isEmpty()) {
      out.append('\n');
      lines(indent, text);
    }
  }

  private void lines(String indent, String text) throws IOException {
    for (String line : text.lines().toList()) {
      out.append(line.isBlank() ? "" : indent + own(line)).append('\n');
    }
  }

  /** A mark without a letter gets the dotted circle on which such marks are shown. */
  private static String own(String line) {
    return CleanText.startsWithMark(line) ? "◌" + line : line;
  }
}
