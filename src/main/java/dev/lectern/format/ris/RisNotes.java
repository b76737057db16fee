package dev.lectern.format.ris;

import dev.lectern.format.CleanText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notes of several lines. They go on in lines without a tag, as Zotero, EndNote and rispy read
 * them; a line that would start a field of its own begins with a backslash.
 */
final class RisNotes {

  private RisNotes() {}

  static String print(String note) {
    String clean = CleanText.lines(note).strip();
    return clean.lines().map(RisNotes::guarded).collect(Collectors.joining("\n"));
  }

  static String read(List<String> lines) {
    return lines.stream()
        .map(line -> line.startsWith("\\") && isField(line) ? line.substring(1) : line)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String guarded(String line) {
    return isField(line) ? "\\" + line : line;
  }

  private static boolean isField(String line) {
    String bare = line.replaceFirst("^\\\\+", "");
    return RisLine.startsRecord(bare) || RisLine.of(bare, RisLine.Style.SPACED).isPresent();
  }
}
