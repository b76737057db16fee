package dev.lectern.text;

/**
 * What remains of a title when spelling, punctuation and mark-up are taken away; equal keys make
 * two papers candidates for being the same.
 */
public final class TitleKey {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private TitleKey() {}

  /** The key of a title; the empty string where nothing of it counts. */
  public static String of(String title) {
    StringBuilder out = new StringBuilder(title.length());
    int at = 0;
    while (at < title.length()) {
      int command = LatexMarks.skip(title, at);
      if (command > at) {
        at = command;
      } else {
        at = append(title, at, out);
      }
    }
    int length = out.length();
    while (length > 0 && out.charAt(length - 1) == ' ') {
      length--;
    }
    return out.substring(0, length);
  }

  /** A stable 64-bit hash of a key, 0 for the empty key only. */
  public static long hash(String key) {
    return hash(key.toCharArray(), 0, key.length());
  }

  /** The same of some chars of a buffer. */
  static long hash(char[] key, int start, int end) {
    if (start == end) {
      return 0;
    }
    long hash = FNV_BASIS;
    for (int i = start; i < end; i++) {
      hash = (hash ^ key[i]) * FNV_PRIME;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }

  /** The finaliser of SplitMix64: every input bit reaches every output bit. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static int append(String title, int at, StringBuilder out) {
    char plain = title.charAt(at);
    boolean alone = at + 1 == title.length() || title.charAt(at + 1) < 0x300;
    if (plain < 0x80 && alone && Ascii.isLetterOrDigit(plain)) {
      out.append(Character.toLowerCase(plain)); // As the rest would have it, only quicker.
      return at + 1;
    }
    int first = title.codePointAt(at);
    int end = at + Character.charCount(first);
    int afterFirst = end;
    while (end < title.length() && Folding.extendsPrevious(title.codePointAt(end))) {
      end += Character.charCount(title.codePointAt(end));
    }
    if (isJoining(title, at, first)) {
      return end;
    }
    String greek = end == afterFirst ? Symbols.greekName(first) : null;
    if (greek != null) {
      out.append(greek);
      return end;
    }
    String folded =
        end == afterFirst ? Folding.fold(first) : Folding.foldCluster(title.substring(at, end));
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      appendFolded(title, at, folded.codePointAt(i), out);
    }
    return end;
  }

  private static void appendFolded(String title, int at, int c, StringBuilder out) {
    boolean decimalPoint = c == '.' && digit(title, at - 1) && digit(title, at + 1);
    if (Character.isLetterOrDigit(c) || Folding.extendsPrevious(c) || decimalPoint) {
      out.appendCodePoint(c);
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Marks that vanish without parting the letters on their two sides. */
  private static boolean isJoining(String title, int at, int c) {
    return switch (c) {
      case '\'',
          '`',
          '"',
          '^',
          '_',
          '{',
          '}',
          '$',
          '\\',
          0x2018,
          0x2019,
          0x201C,
          0x201D,
          0x2BC,
          0xAD,
          0x200B,
          0x200C,
          0x200D,
          0x2060,
          0xFEFF ->
          true;
      case '-', 0x2010, 0x2011 -> touches(title, at - 1) && touches(title, at + 1);
      default -> false;
    };
  }

  private static boolean digit(String title, int at) {
    return at >= 0 && at < title.length() && Character.isDigit(title.charAt(at));
  }

  private static boolean touches(String title, int at) {
    if (at < 0 || at >= title.length()) {
      return false;
    }
    char c = title.charAt(at);
    return Character.isLetterOrDigit(c) || c == '$' || c == '{' || c == '}' || c == '\\';
  }
}
