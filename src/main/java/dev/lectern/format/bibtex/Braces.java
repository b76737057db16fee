package dev.lectern.format.bibtex;

/** Whether TeX may stand between braces. */
final class Braces {

  private Braces() {}

  /** Whether each brace has its partner; BibTeX counts those after a backslash too. */
  static boolean pairUp(String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length() && depth >= 0; i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth == 0 && !tex.endsWith("\\");
  }
}
