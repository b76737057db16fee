package dev.lectern.format.bibtex;

import dev.lectern.format.bibtex.Piece.Ending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key and the fields of one entry. What the file forgets (commas, equal signs, a closing
 * brace) is a warning; an entry whose value does not end is none.
 */
final class EntryParser {

  private static final int SHOWN = 60;

  private final Piece piece;
  private final String text;
  private final Strings strings;
  private final ObjLongConsumer<String> warnings;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final int end;
  private int at;
  private int counted;
  private long line;
  private boolean torn;

  EntryParser(Piece piece, Strings strings, ObjLongConsumer<String> warnings) {
    this.piece = piece;
    this.text = piece.text();
    this.strings = strings;
    this.warnings = warnings;
    this.at = piece.open() + 1;
    this.line = piece.line();
    boolean closed = piece.ending() == Ending.WHOLE || piece.ending() == Ending.EARLY;
    this.end = closed ? text.length() - 1 : text.length();
  }

  /** The entry; null where it cannot be read, which is a loss. */
  @Nullable RawEntry entry(ObjLongConsumer<String> losses) {
    String key = key();
    readFields();
    if (torn) {
      losses.accept(
          "The braces or quotes of %s do not pair up; it was left out.".formatted(name(key)),
          piece.line());
      return null;
    }
    switch (piece.ending()) {
      case OPEN -> warn(piece.line(), "The closing brace of %s is missing.", name(key));
      case EARLY ->
          warn(lineNow(), "%s ends at a brace too many; what follows is lost.", name(key));
      case WHOLE, ENDLESS -> {}
    }
    return new RawEntry(piece.type(), key, piece.line(), List.of(piece.extent()), fields);
  }

  /** The definitions of a {@code @string}. */
  Map<String, String> definitions() {
    readFields();
    if (torn) {
      warn(piece.line(), "The braces of %s do not pair up; it was left out.", name(null));
    }
    return fields;
  }

  private String name(@Nullable String key) {
    return "@" + piece.type() + (key == null ? "" : " “" + shown(key) + "”");
  }

  private @Nullable String key() {
    skipSpace();
    int start = at;
    int stop = start;
    while (stop < end && ",=\n\r\"{}#".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    if (stop < end && "={\"#".indexOf(text.charAt(stop)) >= 0) {
      return null; // the first field already: there is no key
    }
    String key = text.substring(start, stop).strip();
    at = stop;
    skipSpace();
    if (at < end && text.charAt(at) == ',') {
      at++;
    } else if (at < end) {
      warn(lineNow(), "A comma is missing after “%s”.", shown(key));
    }
    return key.isEmpty() ? null : key;
  }

  private void readFields() {
    skipSeparators();
    while (at < end && !torn) {
      String name = word();
      if (name.isEmpty()) {
        warn(lineNow(), "“%s” is out of place in an entry.", text.substring(at, at + 1));
        at++;
      } else {
        field(name);
      }
      skipSeparators();
    }
  }

  private void field(String name) {
    long fieldLine = lineNow();
    skipSpace();
    boolean equal = at < end && text.charAt(at) == '=';
    at += equal ? 1 : 0;
    skipSpace();
    boolean value = at < end && ",}".indexOf(text.charAt(at)) < 0;
    if (!value || !equal && "{\"".indexOf(text.charAt(at)) < 0) {
      warn(fieldLine, "“%s” has no value.", shown(name));
      return;
    }
    if (!equal) {
      warn(fieldLine, "An equal sign is missing after “%s”.", shown(name));
    }
    keep(name.toLowerCase(Locale.ROOT), value(), fieldLine);
    skipSpace();
    if (!torn && at < end && text.charAt(at) != ',') {
      warn(lineNow(), "A comma is missing after the value of “%s”.", shown(name));
    }
  }

  private void keep(String name, String value, long fieldLine) {
    if (torn || value.isBlank()) {
      return;
    }
    String first = fields.putIfAbsent(name, value);
    if (first != null && !first.equals(value)) {
      warn(fieldLine, "“%s” stands twice; the first one was taken.", shown(name));
    }
  }

  private String value() {
    String first = part();
    skipSpace();
    if (torn || at >= end || text.charAt(at) != '#') {
      return first;
    }
    StringBuilder whole = new StringBuilder(first);
    while (!torn && at < end && text.charAt(at) == '#') {
      at++;
      skipSpace();
      String more = part();
      if (whole.length() + more.length() <= EntrySplitter.LONGEST) {
        whole.append(more);
      }
      skipSpace();
    }
    return whole.toString();
  }

  private String part() {
    char open = at < end ? text.charAt(at) : ',';
    if (open == '{' || open == '"') {
      return delimited(open);
    }
    long nameLine = lineNow();
    String name = word();
    if (name.isEmpty()) {
      warn(nameLine, "A value is missing in %s.", name(null));
      return "";
    }
    if (Character.isDigit(name.charAt(0))) {
      return name;
    }
    String known = strings.get(name);
    if (known == null) {
      warn(nameLine, "“%s” is not defined; the name itself was taken.", shown(name));
    }
    return known == null ? name : known;
  }

  private String delimited(char open) {
    int start = ++at;
    int depth = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (depth == 0 && (open == '{' ? c == '}' : c == '"')) {
        return text.substring(start, at++);
      }
      boolean escaped = piece.escapes() && c == '\\' && at + 1 < end;
      at += escaped ? 1 : 0;
      depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
    }
    torn = true;
    return "";
  }

  private String word() {
    int start = at;
    while (at < end
        && !Character.isWhitespace(text.charAt(at))
        && "=,{}\"#%()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSeparators() {
    skipSpace();
    while (at < end && text.charAt(at) == ',') {
      at++;
      skipSpace();
    }
  }

  /** Between fields a percent sign starts a remark, as biber has it. */
  private void skipSpace() {
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
      if (text.charAt(at) == '%') {
        int stop = text.indexOf('\n', at);
        at = stop < 0 ? end : Math.min(stop, end);
      } else {
        at++;
      }
    }
  }

  private long lineNow() {
    for (; counted < at && counted < text.length(); counted++) {
      char c = text.charAt(counted);
      boolean pair = counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
      line += c == '\n' || c == '\r' && !pair ? 1 : 0;
    }
    return line;
  }

  private void warn(long where, String message, String about) {
    warnings.accept(message.formatted(about), where);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
