package dev.lectern.format.bibtex;

import org.jspecify.annotations.Nullable;

/** Title and subtitle, which are one title everywhere but in BibLaTeX. */
final class Subtitle {

  private Subtitle() {}

  static String join(String title, String subtitle) {
    boolean ended = !title.isEmpty() && ".:?!".indexOf(title.charAt(title.length() - 1)) >= 0;
    return title + (ended ? " " : ": ") + subtitle;
  }

  /** The title without the subtitle that it ends in; null where it does not. */
  static @Nullable String main(String title, String subtitle) {
    int end = title.length() - subtitle.length();
    if (!title.endsWith(subtitle) || end < 3) {
      return null;
    }
    String main = title.substring(0, end).strip();
    String bare = main.endsWith(":") ? main.substring(0, main.length() - 1) : main;
    return join(bare, subtitle).equals(title) ? bare : null;
  }
}
