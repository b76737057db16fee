package dev.lectern.format.huggingface;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that tools put around a page's text when they save it as Markdown. */
final class MarkdownText {

  // Bounded or possessive throughout: a line may be a megabyte of any one character.

  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]]{0,4000})\\]\\([^)\\s]{0,4000}\\)");
  private static final Pattern HARD_BREAK = Pattern.compile("(?<!\\\\)\\\\++\\s+");
  private static final Pattern LIST_MARK = Pattern.compile("(?:[-*+•◦o]\\s+)++");

  /**
   * What CommonMark lets a backslash escape and these tools do escape; not {@code \%} or {@code
   * \"}.
   */
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\\\[\\]()*_`#>~<|{}!.+-])");

  private static final Pattern INLINE_LINK =
      Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^)\\s]{0,4000})\\)");

  private MarkdownText() {}

  static String withoutImages(String text) {
    return IMAGE.matcher(text).replaceAll("").strip();
  }

  static String withoutListMarks(String text) {
    Matcher m = LIST_MARK.matcher(text);
    return m.lookingAt() ? text.substring(m.end()) : text;
  }

  /** The text of a link as the page shows it: escapes undone, broken lines joined. */
  static String plain(String linkText) {
    String joined = HARD_BREAK.matcher(linkText).replaceAll(" ");
    return ESCAPED.matcher(joined).replaceAll("$1").strip();
  }

  /** Puts the words of links into the site in place of the links; other links stay as printed. */
  static String withoutSiteLinks(String text) {
    return INLINE_LINK
        .matcher(text)
        .replaceAll(
            link -> {
              HubAddress target = HubAddress.of(link.group(2));
              String gap = target.kind() == HubAddress.Kind.COMMENTS ? " " : "";
              return target.kind() == HubAddress.Kind.ELSEWHERE
                  ? Matcher.quoteReplacement(link.group())
                  : Matcher.quoteReplacement(gap + link.group(1));
            });
  }
}
