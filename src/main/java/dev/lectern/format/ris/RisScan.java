package dev.lectern.format.ris;

import dev.lectern.format.DigestSink;
import dev.lectern.format.Extent;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.TextLines;
import dev.lectern.format.WarningLimit;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through a file once and gives away its records one by one; prose between them is none. */
final class RisScan {

  private final DigestSink sink;
  private final WarningLimit warnings;
  private @Nullable RisRecord open;
  private boolean ended;
  private RisLine.Style style = RisLine.Style.SPACED;
  private long records;
  private int papers;
  private long lastLine;

  /** The last paper, until it is known where the next record starts. */
  private @Nullable PaperDraft waiting;

  RisScan(DigestSink sink) {
    this.sink = sink;
    this.warnings = new WarningLimit(sink);
  }

  /** How many records there were, good or bad. */
  long records() {
    return records;
  }

  void read(TextLines lines) throws IOException {
    for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
      lastLine = line.number();
      line(line);
    }
    RisRecord last = open;
    boolean cutOff = last != null && !ended;
    close();
    release(Long.MAX_VALUE);
    if (cutOff) {
      warnings.warn(
          lastLine,
          "The file ends inside the record that starts in line %d; its end may be missing."
              .formatted(last.line()));
    }
    warnings.finish();
  }

  private void line(TextLines.Line line) {
    String text = line.text();
    if (RisLine.startsRecord(text)) {
      if (open != null) {
        open.dropNextNumber();
      }
      close();
      style = RisLine.styleOf(text);
    }
    Optional<RisLine> start = RisLine.of(text, style);
    if (start.isPresent()) {
      field(start.get(), line.number());
    } else {
      text(text);
    }
    if (line.cut() && open != null) {
      warnings.warn(
          line.number(),
          "This line is longer than %d characters; the rest of it was left out."
              .formatted(TextLines.LONGEST_LINE));
    }
  }

  private void field(RisLine start, long at) {
    if (start.tag().equals("ER")) {
      ended = true;
      return;
    }
    if (ended && open != null && open.has(start.tag())) {
      close();
    }
    if (open == null) {
      release(at);
      open = new RisRecord(at);
      ended = false;
    }
    open.add(start, at);
  }

  /** Ovid writes a tag more right behind the end, so a record is over only when text comes. */
  private void text(String text) {
    if (ended) {
      close();
    } else if (open != null) {
      open.more(text);
    }
  }

  private void close() {
    RisRecord done = open;
    open = null;
    ended = false;
    if (done == null) {
      return;
    }
    records++;
    if (done.isCut()) {
      warnings.warn(
          done.line(),
          "This record is longer than 16 million characters; the rest of it was left out.");
    }
    new RisPaper(done, warnings::warn)
        .draft(papers + 1)
        .ifPresentOrElse(this::paper, () -> nothing(done.line()));
  }

  private void paper(PaperDraft draft) {
    papers++;
    waiting = draft;
  }

  /** Gives the last paper away; what some databases write behind a record is about it. */
  private void release(long nextRecord) {
    if (waiting != null) {
      sink.paper(waiting.from(Extent.lines(waiting.line(), nextRecord)));
      waiting = null;
    }
  }

  private void nothing(long line) {
    warnings.lost(
        line, "The record that starts here has no title and names no paper; it was left out.");
  }
}
