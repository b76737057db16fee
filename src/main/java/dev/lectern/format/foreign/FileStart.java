package dev.lectern.format.foreign;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a file begins.
 *
 * @param name the file's name, a hint only
 * @param head its first characters, decoded
 * @param bytes its first bytes, each as one character
 */
public record FileStart(String name, String head, String bytes) {

  /** How much of a text shows what form it has, where that shows at the top. */
  private static final int TOP = 4_000;

  /** How many bytes are looked at. */
  public static final int BYTES = 512;

  /** A text of which there are no bytes. */
  static FileStart of(String head) {
    return new FileStart("", head, "");
  }

  /** The same file, of which only the top is looked at. */
  FileStart top() {
    return head.length() <= TOP ? this : new FileStart(name, head.substring(0, TOP), bytes);
  }

  /** Whether the text starts so, white space aside. */
  boolean startsWith(Pattern pattern) {
    return pattern.matcher(head.stripLeading()).lookingAt();
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(head).find();
  }

  /** Whether any of these words stands in the text. */
  boolean hasAny(String... words) {
    return List.of(words).stream().anyMatch(head::contains);
  }

  /** How often a pattern is found, up to a number that is enough. */
  long count(Pattern pattern, int enough) {
    return pattern.matcher(head).results().limit(enough).count();
  }

  boolean isNamed(String... endings) {
    String small = name.toLowerCase(Locale.ROOT);
    return List.of(endings).stream().anyMatch(small::endsWith);
  }

  /** The lines with words on them, without the space around; the last may be cut. */
  List<String> lines() {
    return head.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
