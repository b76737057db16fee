package dev.lectern.format.huggingface;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that the page itself prints around its papers. */
final class PageWords {

  /** What stands at the top of every page and nowhere else. */
  static final Pattern HEADER =
      Pattern.compile(
          "Get trending papers in your email inbox(?: once a day)?!"
              + "|by\\s*AK\\s*and the research community");

  private static final String BUTTON = "Subscribe";

  /** A heading and what is glued to its end. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:("
              + HEADER
              + ")\\s*|new(?=Get )|(?:Subscribe|Daily Papers)(?=[\\p{Lu}\\d]|by\\s*AK))(.+)");

  private static final Pattern MARGIN =
      Pattern.compile(
          "Submitted by\\b.*|©.*Hugging Face.*|\\d+ / \\d+|Page \\d+( of \\d+)?"
              + "|(?i:url|url source|source|retrieved|captured|accessed|saved|command|statuscode"
              + "|transport|completeness|published time|markdown content)(?: on| at)?:.{0,2000}"
              + "|(?i:title):\\s*[\"']?Daily Papers.*");

  private static final Set<String> WORDS =
      Set.of(
          "new",
          "Subscribe",
          "Daily Papers",
          "# Daily Papers",
          "by",
          "AK",
          "and the research community",
          "Daily",
          "Weekly",
          "Monthly",
          "Trending Papers",
          "Trending",
          "Previous",
          "Next",
          "...",
          "…",
          "Company",
          "TOS",
          "Privacy",
          "About",
          "Careers",
          "Jobs",
          "Website",
          "Models",
          "Datasets",
          "Spaces",
          "Buckets",
          "Posts",
          "Docs",
          "Enterprise",
          "Pricing",
          "Log In",
          "Sign Up",
          "Papers",
          "Hugging Face",
          "Hugging Face's logo",
          "Hugging Face's logo Hugging Face",
          "Community",
          "Solutions",
          "System theme",
          "Back to Top",
          "Inference Endpoints",
          "HuggingChat",
          "Daily Papers - Hugging Face",
          "Join",
          "Sign in",
          "Search",
          "Learn",
          "Blog",
          "Brand assets",
          "Terms of service",
          "References",
          "References:",
          "Visible links",
          "Visible links:",
          "Hidden links:",
          "« Previous",
          "Next »",
          "‹ Previous",
          "Next ›",
          "< Previous",
          "Next >");

  private PageWords() {}

  static boolean isFurniture(String text) {
    return WORDS.contains(text) || HEADER.matcher(text).matches() || MARGIN.matcher(text).matches();
  }

  /** Where in a line the top of the next page starts; 0 where it does not. */
  static int startOfNextPage(String text) {
    int start = text.lastIndexOf("Get trending papers in your email inbox");
    return start > 0 && text.endsWith("!") && !text.startsWith("new") ? start : 0;
  }

  /** Whether the button to subscribe comes next. */
  static boolean isInvitation(String text) {
    return text.startsWith("Get trending papers") && HEADER.matcher(text).matches();
  }

  /**
   * How many characters at the start of a line are a heading that the next text is glued to.
   *
   * @param invited whether the line before was an invitation
   */
  static int gluedLength(String text, boolean invited) {
    if (invited && text.length() > BUTTON.length() && text.startsWith(BUTTON)) {
      return BUTTON.length();
    }
    Matcher m = GLUED.matcher(text);
    return m.matches() ? m.start(2) : 0;
  }
}
