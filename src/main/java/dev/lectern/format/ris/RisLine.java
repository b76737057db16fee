package dev.lectern.format.ris;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts a field: {@code TY - JOUR}.
 *
 * @param tag in upper case
 * @param value without the space around it
 */
record RisLine(String tag, String value) {

  private static final Pattern EXACT = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");
  private static final Pattern SPACED = Pattern.compile("([A-Z][A-Z0-9])\\s{1,8}-(?:\\s(.*))?");
  private static final Pattern LOOSE =
      Pattern.compile("\\s{0,8}([A-Za-z][A-Za-z0-9])\\s{0,8}-(.*)");
  private static final Pattern TYPE =
      Pattern.compile("\\s{0,8}[Tt][Yy]\\s{0,8}-\\s{0,8}([A-Za-z]{2,12})\\s*");

  /** How strictly the lines of a record are written; what is looser is text that goes on. */
  enum Style {
    /** {@code AU - Smith}, with tabs or spaces around the dash. */
    SPACED,
    /** {@code au-Smith}, {@code AU -Smith}. */
    LOOSE
  }

  /** The line that starts a record, and thereby shows its style. */
  static boolean startsRecord(String text) {
    Matcher type = TYPE.matcher(text);
    return type.matches()
            && (isExact(text) || RisType.isKnown(type.group(1).toUpperCase(Locale.ROOT)))
        || text.startsWith("TY  - ");
  }

  static Style styleOf(String typeLine) {
    return SPACED.matcher(typeLine).matches() ? Style.SPACED : Style.LOOSE;
  }

  static boolean isExact(String text) {
    return EXACT.matcher(text).matches();
  }

  /** The field that starts here; empty where the line goes on with the field before. */
  static Optional<RisLine> of(String text, Style style) {
    if (text.length() < 2) {
      return Optional.empty();
    }
    if (text.length() < 8 && text.stripTrailing().equals("ER")) {
      return Optional.of(new RisLine("ER", ""));
    }
    Matcher exact = EXACT.matcher(text);
    if (exact.matches()) {
      return line(exact);
    }
    Matcher sloppy = (style == Style.SPACED ? SPACED : LOOSE).matcher(text);
    return sloppy.matches() && RisTags.isKnown(sloppy.group(1).toUpperCase(Locale.ROOT))
        ? line(sloppy)
        : Optional.empty();
  }

  private static Optional<RisLine> line(Matcher m) {
    String value = m.group(2) == null ? "" : m.group(2).strip();
    return Optional.of(new RisLine(m.group(1).toUpperCase(Locale.ROOT), value));
  }
}
