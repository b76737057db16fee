package dev.lectern.format.bibtex;

import dev.lectern.format.bibtex.LatexPiece.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts braces around words such as {@code {GRPO}} and {@code {DexGrasp}}, whose capitals matter.
 */
final class CapitalWords {

  private CapitalWords() {}

  static String protect(List<LatexPiece> pieces) {
    StringBuilder out = new StringBuilder(2 * pieces.size());
    List<LatexPiece> word = new ArrayList<>();
    for (LatexPiece piece : pieces) {
      if (piece.kind() == Kind.PUNCTUATION) {
        end(word, out);
        out.append(piece.latex());
      } else {
        word.add(piece);
      }
    }
    end(word, out);
    return out.toString();
  }

  private static void end(List<LatexPiece> word, StringBuilder out) {
    if (word.isEmpty()) {
      return;
    }
    StringBuilder latex = new StringBuilder();
    for (LatexPiece piece : word) {
      latex.append(piece.latex());
    }
    if (!needsBraces(word, latex.toString())) {
      out.append(latex);
    } else if (latex.charAt(0) == '\\') {
      // BibTeX takes {\… for one accented letter and would change its case.
      out.append("{{").append(latex).append("}}");
    } else {
      out.append('{').append(latex).append('}');
    }
    word.clear();
  }

  private static boolean needsBraces(List<LatexPiece> word, String latex) {
    for (int i = 0; i < word.size(); i++) {
      Kind kind = word.get(i).kind();
      if (kind == Kind.PROTECTED || kind == Kind.CAPITAL && i > 0) {
        return true;
      }
    }
    if (word.getFirst().kind() != Kind.CAPITAL) {
      return false;
    }
    boolean name = latex.chars().anyMatch(c -> c >= '0' && c <= '9');
    return name || word.size() == 1 && !latex.equals("A");
  }
}
