package dev.lectern.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv number as bibliographies print it: {@code 2502.20241v2}, {@code math/0307200} (arXiv
 * help, "Understanding the arXiv identifier").
 */
public record ArxivNumber(String number, @Nullable Integer version) {

  private static final String NUMBER =
      "(\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Za-z]{2})?/\\d{7})(?:v(\\d{1,3}))?(?!\\d)";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:arxiv:\\s*)?" + NUMBER + "(?:\\s*\\[[^\\]]*\\])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MENTION =
      Pattern.compile(
          "(?:arxiv:\\s*|arxiv\\.org/(?:abs|pdf|html)/|10\\.48550/arxiv\\.)" + NUMBER,
          Pattern.CASE_INSENSITIVE);

  /**
   * The number that a value is, with or without {@code arXiv:} before or {@code [cs.LG]} behind.
   */
  public static Optional<ArxivNumber> of(String value) {
    Matcher whole = WHOLE.matcher(value.strip());
    return whole.matches() ? Optional.of(of(whole)) : in(value);
  }

  /** The first number in a text that says that it is one: {@code arXiv:…} or an address. */
  public static Optional<ArxivNumber> in(String text) {
    Matcher mention = MENTION.matcher(text);
    return mention.find() ? Optional.of(of(mention)) : Optional.empty();
  }

  private static ArxivNumber of(Matcher found) {
    String version = found.group(2);
    return new ArxivNumber(found.group(1), version == null ? null : Integer.valueOf(version));
  }
}
