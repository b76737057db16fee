package dev.lectern.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** What one letter is compared by: compatibility form, lower case, no diacritics, no ligatures. */
final class Folding {
  private static final int CACHED = 0x3000;
  private static final String[] CACHE = new String[CACHED];

  private Folding() {}

  /** The folded form of one code point; empty for a mark that only decorates the letter before. */
  static String fold(int codePoint) {
    if (codePoint >= CACHED) {
      return compute(codePoint);
    }
    // A race computes the same string twice, which harms nobody.
    String known = CACHE[codePoint];
    if (known == null) {
      known = compute(codePoint);
      CACHE[codePoint] = known;
    }
    return known;
  }

  /**
   * Whether the code point belongs to the character before it, so that both are normalised as one.
   */
  static boolean extendsPrevious(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> isJamo(codePoint) || codePoint == 0xFF9E || codePoint == 0xFF9F;
    };
  }

  /** Single Hangul letters, many of which compose with the one before them. */
  private static boolean isJamo(int codePoint) {
    return codePoint >= 0x1160 && codePoint <= 0x11FF
        || codePoint >= 0x3131 && codePoint <= 0x318E
        || codePoint >= 0xFFA0 && codePoint <= 0xFFDC;
  }

  /** The folded form of a character together with the marks that follow it. */
  static String foldCluster(String cluster) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(cluster, Form.NFKC).codePoints().forEach(c -> out.append(fold(c)));
    return out.toString();
  }

  private static String compute(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return " ";
    }
    String compatible = Normalizer.normalize(Character.toString(codePoint), Form.NFKC);
    StringBuilder out = new StringBuilder();
    compatible.codePoints().forEach(c -> appendFolded(c, out));
    return out.toString();
  }

  private static void appendFolded(int codePoint, StringBuilder out) {
    if (isUnsegmented(codePoint)) {
      out.appendCodePoint(codePoint);
      return;
    }
    String lower = Character.toString(codePoint).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    Normalizer.normalize(lower, Form.NFKD)
        .codePoints()
        .filter(c -> !isDiacritic(c))
        .forEach(c -> appendLetter(c, out));
  }

  /** Scripts written without spaces (and Hangul, whose syllables compose); indexed in pairs. */
  static boolean isUnsegmented(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetter(codePoint);
      default -> codePoint == 0x30FC;
    };
  }

  /** Marks of scripts that are commonly written without them; vowel signs of Indic scripts stay. */
  private static boolean isDiacritic(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK
        && switch (UnicodeScript.of(codePoint)) {
          case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
          default -> false;
        };
  }

  private static void appendLetter(int codePoint, StringBuilder out) {
    switch (codePoint) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø', 'ɵ' -> out.append('o');
      case 'ł', 'ƚ' -> out.append('l');
      case 'đ', 'ð', 'ɖ' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'ŧ' -> out.append('t');
      case 'ŋ' -> out.append('n');
      case 'ĸ' -> out.append('k');
      case 'ƀ', 'ɓ' -> out.append('b');
      case 'ɗ' -> out.append('d');
      case 'ƙ' -> out.append('k');
      case 'ɛ', 'ə' -> out.append('e');
      case 'ς' -> out.append('σ');
      case '\u02BC' -> {
        // The apostrophe inside of ŉ, dropped like any other.
      }
      default -> out.appendCodePoint(codePoint);
    }
  }
}
