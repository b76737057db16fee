package dev.lectern.format.bibtex;

/** Which characters a TeX file may have. */
enum TexAlphabet {
  /** UTF-8 as far as pdfLaTeX sets it without packages, TeX commands elsewhere. */
  CLASSIC,
  /** ASCII alone: all else is a TeX command. */
  ASCII,
  /** All that Unicode has, for biber and the TeX engines of today. */
  UNICODE;

  /** What stands for a character in running text. */
  String latex(int c) {
    return switch (this) {
      case CLASSIC -> LatexCharacters.latex(c);
      case ASCII -> LatexCharacters.ascii(c);
      case UNICODE -> LatexCharacters.unicode(c);
    };
  }

  /** A letter with combining marks behind it. */
  String cluster(String letterAndMarks) {
    String built = this == UNICODE ? null : LatexCharacters.accented(letterAndMarks);
    if (built != null) {
      return built;
    }
    StringBuilder out = new StringBuilder();
    letterAndMarks.codePoints().forEach(c -> out.append(latex(c)));
    return out.toString();
  }

  /** TeX itself, its characters as they may be. */
  String verbatim(String tex) {
    if (this == UNICODE || tex.chars().allMatch(c -> c < 0x80)) {
      return tex;
    }
    StringBuilder out = new StringBuilder();
    tex.codePoints().forEach(c -> out.append(c < 0x80 ? Character.toString(c) : latex(c)));
    return out.toString();
  }
}
