package dev.lectern.ui.ledger;

import dev.lectern.format.DigestSource;
import dev.lectern.format.TextLines;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/** The lines of a digest, numbered as its readers number them. */
final class DigestText {

  /** How much of a line is shown; hardly an abstract is as long. */
  static final int LONGEST_LINE = 5_000;

  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_LINES = 5_000_000;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int ASK_EVERY = 1_024;

  private final PackedLines lines = new PackedLines();
  private final BitSet cut = new BitSet();
  private boolean whole = true;

  private DigestText() {}

  /**
   * Reads as much of the text as can be kept.
   *
   * @param wanted whether anybody still waits for it; asked now and then
   */
  static DigestText read(DigestSource source, BooleanSupplier wanted) throws IOException {
    return read(source, wanted, MOST_LINES);
  }

  static DigestText read(DigestSource source, BooleanSupplier wanted, int most) throws IOException {
    DigestText text = new DigestText();
    try (TextLines in = TextLines.open(source)) {
      TextLines.Line line = in.next();
      while (line != null && text.hasRoom(most) && text.goesOn(wanted)) {
        text.add(line);
        line = in.next();
      }
      text.whole = line == null;
    }
    return text;
  }

  private boolean hasRoom(int most) {
    return lines.size() < most && lines.bytes() <= MOST_BYTES;
  }

  private boolean goesOn(BooleanSupplier wanted) {
    return lines.size() % ASK_EVERY != 0 || wanted.getAsBoolean();
  }

  private void add(TextLines.Line line) {
    if (line.cut() || line.text().length() > LONGEST_LINE) {
      cut.set(lines.size());
    }
    lines.add(visible(line.text()));
  }

  /** A line's start, with a picture in place of each control character. */
  private static String visible(String line) {
    int length = Math.min(line.length(), LONGEST_LINE);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = line.charAt(i);
      text.append(c < ' ' && c != '\t' ? (char) (CONTROL_PICTURES + c) : c);
    }
    return text.toString();
  }

  int size() {
    return lines.size();
  }

  /** A line by its number, from 1. */
  String line(int number) {
    return lines.get(number - 1);
  }

  /** Whether only the start of this line is there. */
  boolean isCut(int number) {
    return cut.get(number - 1);
  }

  int cutLines() {
    return cut.cardinality();
  }

  /** Whether all lines are there. */
  boolean isWhole() {
    return whole;
  }
}
