package dev.lectern.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a file is no digest, in one sentence for the user. */
final class Refusals {

  private static final Pattern JSON =
      Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\]\\d-]|true|false|null))");

  /** How exports of the Web of Science in its own tags begin. */
  private static final Pattern WEB_OF_SCIENCE =
      Pattern.compile("\\s*(?:FN [^\\n]*\\R+VR [\\d.]+\\s*\\R|PT [A-Z]\\s*\\R[A-Z][A-Z0-9] )");

  private Refusals() {}

  /** The refusal of a file that no reader could read; empty for text. */
  static Optional<String> of(String name, String head) {
    if (head.isBlank()) {
      return Optional.of("%s is empty: there is no paper in it.".formatted(name));
    }
    if (head.startsWith("%PDF-")) {
      return Optional.of(
          "%s is a PDF, not a digest; save the page as text and import that.".formatted(name));
    }
    if (isBinary(head)) {
      return Optional.of(
          "%s is a binary file, not a digest; save the page as text and import that."
              .formatted(name));
    }
    return Optional.empty();
  }

  /** The refusal of a text that fits no format. */
  static String unknown(String name, String head, String formats) {
    if (isHtml(head)) {
      return "%s is an HTML page of no kind that Lectern reads; save it as text and import that."
          .formatted(name);
    }
    if (JSON.matcher(head).lookingAt()) {
      return "%s is JSON, but no list of papers that Lectern knows (%s); if it is, name its format."
          .formatted(name, formats);
    }
    if (WEB_OF_SCIENCE.matcher(head).lookingAt()) {
      return "%s is an export of the Web of Science in its own tags; export it there as RIS or BibTeX and import that."
          .formatted(name);
    }
    return "%s is not a digest that Lectern knows (%s); name its format if it is one all the same."
        .formatted(name, formats);
  }

  private static boolean isHtml(String head) {
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static boolean isBinary(String head) {
    long odd = head.chars().filter(c -> c < ' ' && "\t\n\f\r".indexOf(c) < 0).count();
    return head.indexOf('\0') >= 0 || odd * 50 > head.length();
  }
}
