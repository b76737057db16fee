package dev.lectern.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Characters that nobody sees and that change what is seen: controls that steer a terminal, marks
 * that turn the direction of what follows (Unicode Annex 9, 2.1-2.4), and signs without a shape,
 * which hide words or make two names look alike. What is stored has them; what is shown does not.
 */
public final class Invisible {

  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int EMOJI_LOOK = 0xFE0F;
  private static final char FIRST_HALF_OF_TAGS = 0xDB40;
  private static final char FIRST_HALF_OF_MUSIC = 0xD834;

  /** Scripts that never join their letters by joiners. */
  private static final Set<UnicodeScript> UNJOINED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN);

  private Invisible() {}

  /** Takes what is hidden: a character, and where it starts and ends. */
  @FunctionalInterface
  interface Hidden {
    void at(int start, int end, int character);
  }

  /**
   * The text as it may be shown: controls and turns of direction by name, {@code ⟨U+202E⟩}, other
   * invisible signs not at all. Line ends and tabs stay, and what letters and emoji are joined by.
   */
  public static String shown(String text) {
    return replaced(text, Invisible::name);
  }

  /** The text without what {@link #shown} names or leaves out. */
  public static String without(String text) {
    return replaced(text, c -> "");
  }

  /** The same for a file, in which controls and the hints of direction of a letter stay. */
  public static String withoutHidden(String text) {
    return replaced(text, c -> isHint(c) || Character.isISOControl(c) ? Character.toString(c) : "");
  }

  /** Whether a character says no more than which way its neighbours run. */
  private static boolean isHint(int c) {
    return c == 0x200E || c == 0x200F || c == 0x61C;
  }

  /** How a character is shown that nobody would see; empty where it is left out. */
  static String name(int c) {
    return isNamed(c) ? "⟨U+%04X⟩".formatted(c) : "";
  }

  private static String replaced(String text, IntFunction<String> name) {
    if (isClear(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int[] copied = {0};
    in(
        text,
        (start, end, c) -> {
          out.append(text, copied[0], start).append(name.apply(c));
          copied[0] = end;
        });
    return out.append(text, copied[0], text.length()).toString();
  }

  /** Finds what is not part of what is seen, in order. */
  static void in(String text, Hidden found) {
    if (isClear(text)) {
      return;
    }
    int before = 0;
    int end;
    for (int i = 0; i < text.length(); i = end) {
      int c = text.codePointAt(i);
      end = i + Character.charCount(c);
      if (stays(text, i, c, before)) {
        before = c;
      } else {
        found.at(i, end, c);
      }
    }
  }

  /**
   * Whether a char may be hidden where it stands: a sign that steers, a joiner, a selector, or the
   * first half of one beyond U+FFFF.
   */
  public static boolean needsLook(char c) {
    return c == FIRST_HALF_OF_TAGS || c == FIRST_HALF_OF_MUSIC || isOdd(c);
  }

  /** Whether no character needs a second look; most text has none that does. */
  private static boolean isClear(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c > 0xA0 && c < 0x300 && c != 0xAD;
      if (!plain && (Character.isSurrogate(c) || isOdd(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(int c) {
    return steers(c) || c == ZWNJ || c == ZWJ || isSelector(c) || isTag(c);
  }

  /** Whether a character is a control or invisible, wherever it stands; a joiner may be neither. */
  public static boolean steers(int c) {
    return isNamed(c)
        || switch (c) {
          case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F ->
              true;
          case 0x3164, 0xFEFF, 0xFFA0 -> true;
          default ->
              c >= 0x180B && c <= 0x180F
                  || c >= 0x2060 && c <= 0x206F
                  || c >= 0xFFF9 && c <= 0xFFFB
                  || c >= 0x1D173 && c <= 0x1D17A;
        };
  }

  private static boolean isNamed(int c) {
    return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t'
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= EMOJI_LOOK || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= 0xE0FFF && !isSelector(c);
  }

  /**
   * Whether a character belongs to what is seen.
   *
   * @param before the last one that does
   */
  private static boolean stays(String text, int at, int c, int before) {
    int next = at + Character.charCount(c);
    int after = next < text.length() ? text.codePointAt(next) : 0;
    return switch (c) {
      case '\r' -> after == '\n';
      case ZWJ -> isJoined(before) || isEmoji(before) && isEmoji(after);
      case ZWNJ -> isJoined(before);
      default -> isSelector(c) ? selects(c, before) : isTag(c) ? isFlag(text, at, c) : !steers(c);
    };
  }

  /** Whether a letter, or a mark on one, is of a script that uses joiners. */
  private static boolean isJoined(int before) {
    return before != 0
        && (Character.isLetter(before)
            || Character.getType(before) == Character.NON_SPACING_MARK
            || Character.getType(before) == Character.COMBINING_SPACING_MARK)
        && !UNJOINED.contains(UnicodeScript.of(before));
  }

  private static boolean isEmoji(int c) {
    return Character.isEmoji(c) || c == EMOJI_LOOK || Character.isEmojiModifier(c);
  }

  /** Looks of emoji, of mathematical signs, and of ideographs (Unicode 23.4); one a sign. */
  private static boolean selects(int c, int before) {
    if (c >= 0xFE0E && c <= EMOJI_LOOK) {
      return Character.isEmoji(before) || Character.getType(before) == Character.OTHER_SYMBOL;
    }
    return Character.isIdeographic(before)
        || c < 0xE0100 && Character.getType(before) == Character.MATH_SYMBOL;
  }

  /** A flag of a part of a country: a black flag, its tags, and the tag that ends them. */
  private static boolean isFlag(String text, int at, int tag) {
    int start = at;
    int c = tag;
    while (isTag(c) && start > 0) {
      c = text.codePointBefore(start);
      start -= Character.charCount(c);
    }
    int length = text.codePointCount(start, at);
    return c == BLACK_FLAG && length <= 6 && tag > 0xE0020;
  }
}
