package dev.lectern.format.ris;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One record of a RIS file while it is read: tags and the lines of their values, in order. */
final class RisRecord {

  /** How many chars of one record are kept. */
  static final int LARGEST = 16_000_000;

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+[.)]?\\s*");

  private final long line;
  private final List<Field> fields = new ArrayList<>();
  private long size;
  private boolean cut;

  /** A field and its lines; blank ones are kept, since they part paragraphs. */
  record Field(String tag, long line, List<String> lines) {

    /** All on one line. */
    String text() {
      return String.join(" ", lines).replaceAll("\\s+", " ").strip();
    }

    /** With its line breaks. */
    String block() {
      return String.join("\n", lines).strip();
    }

    /** Lines joined to paragraphs, which a blank line parts. */
    String paragraphs() {
      StringBuilder out = new StringBuilder();
      boolean parted = false;
      for (String part : lines) {
        String words = part.strip();
        if (!words.isEmpty() && !out.isEmpty()) {
          out.append(parted ? "\n\n" : " ");
        }
        out.append(words);
        parted = words.isEmpty();
      }
      return out.toString();
    }
  }

  RisRecord(long line) {
    this.line = line;
  }

  /** Where it starts. */
  long line() {
    return line;
  }

  boolean isCut() {
    return cut;
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(field -> field.tag().equals(tag));
  }

  void add(RisLine start, long at) {
    if (fits(start.value())) {
      List<String> lines = new ArrayList<>(1);
      lines.add(start.value());
      fields.add(new Field(start.tag(), at, lines));
    }
  }

  /** A line that goes on with the last field. */
  void more(String text) {
    if (!fields.isEmpty() && fits(text)) {
      fields.getLast().lines().add(text);
    }
  }

  /** Drops the number that the next record of a numbered list has on a line of its own. */
  void dropNextNumber() {
    List<String> lines = fields.isEmpty() ? List.of() : fields.getLast().lines();
    int last = lines.size() - 1;
    while (last > 0 && lines.get(last).isBlank()) {
      last--;
    }
    if (last > 1 && NUMBER.matcher(lines.get(last)).matches() && lines.get(last - 1).isBlank()) {
      lines.remove(last);
    }
  }

  /** The fields that say something, by their tags. */
  Map<String, List<Field>> byTag() {
    Map<String, List<Field>> byTag = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.text().isEmpty()) {
        byTag.computeIfAbsent(field.tag(), _ -> new ArrayList<>()).add(field);
      }
    }
    return byTag;
  }

  private boolean fits(String text) {
    size += text.length() + 32;
    cut |= size > LARGEST;
    return !cut;
  }
}
