package dev.lectern.text;

import java.util.Arrays;

/** One pass over one text that hands its tokens to a sink. */
final class TokenScan {

  /** What becomes of a run of characters that is written without spaces. */
  enum Unsegmented {
    PAIRS,
    WHOLE
  }

  /** Takes tokens without a text being made of each: the first chars of a buffer used again. */
  interface Taker {
    void word(char[] token, int length, int start, int end);

    void joined(char[] token, int length, int start, int end);
  }

  private static final int NONE = -1;

  /** ASCII letters and digits in lower case; 0 for all else. */
  private static final char[] FOLDED = folded();

  private final char[] text;
  private final Taker taker;
  private final Unsegmented unsegmented;

  private char[] word = new char[64];
  private int wordLength;
  private int wordStart = NONE;
  private int wordEnd;
  private int possessive = NONE;

  private char[] compound = new char[64];
  private int compoundLength;
  private int compoundStart = NONE;
  private int compoundEnd;
  private int compoundParts;
  private boolean hyphenPending;

  private final StringBuilder run = new StringBuilder(32);
  private int runStart;
  private int runEnd;
  private int runLength;

  TokenScan(String text, Taker taker) {
    this(text, taker, Unsegmented.PAIRS);
  }

  TokenScan(String text, Taker taker, Unsegmented unsegmented) {
    this.text = text.toCharArray();
    this.taker = taker;
    this.unsegmented = unsegmented;
  }

  void run() {
    int at = 0;
    int length = text.length;
    while (at < length) {
      char c = text[at];
      if (c < 0x80 && (at + 1 == length || text[at + 1] < 0x300)) {
        at = FOLDED[c] == 0 ? asciiMark(c, at) : asciiWord(at);
      } else {
        at = other(at);
      }
    }
    endCompound();
  }

  private int codePointAt(int at) {
    return Character.codePointAt(text, at);
  }

  private int asciiMark(char c, int at) {
    if (c == ' ') {
      endCompound();
    } else {
      mark(c, at);
    }
    return at + 1;
  }

  /** Takes a run of ASCII letters and digits, but for one that a mark behind it may change. */
  private int asciiWord(int at) {
    int length = text.length;
    letter(FOLDED[text[at]], at, at + 1);
    int end = at + 1;
    while (end < length && text[end] < 0x80 && FOLDED[text[end]] != 0) {
      end++;
    }
    if (end < length && text[end] >= 0x300 && end > at + 1) {
      end--;
    }
    appendFolded(at + 1, end);
    wordEnd = end;
    return end;
  }

  private void appendFolded(int start, int end) {
    int size = wordLength + end - start;
    if (size > word.length) {
      word = Arrays.copyOf(word, Math.max(size, 2 * word.length));
    }
    for (int from = start, to = wordLength; from < end; from++, to++) {
      word[to] = FOLDED[text[from]];
    }
    wordLength = size;
  }

  private void append(char c) {
    if (wordLength == word.length) {
      word = Arrays.copyOf(word, 2 * wordLength);
    }
    word[wordLength++] = c;
  }

  private static char[] folded() {
    char[] folded = new char[0x80];
    for (char c = '0'; c <= 'z'; c++) {
      folded[c] = Ascii.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return folded;
  }

  private void ascii(char c, int at) {
    if (FOLDED[c] == 0) {
      mark(c, at);
    } else {
      letter(FOLDED[c], at, at + 1);
    }
  }

  /** Folds the character at the offset with the marks that belong to it; returns where it ends. */
  private int other(int at) {
    int first = codePointAt(at);
    int end = at + Character.charCount(first);
    int afterFirst = end;
    while (end < text.length && Folding.extendsPrevious(codePointAt(end))) {
      end += Character.charCount(codePointAt(end));
    }
    if (end == afterFirst && (first < 0x80 || isMark(first))) {
      if (first < 0x80) {
        ascii((char) first, at);
      } else {
        mark((char) first, at);
      }
      return end;
    }
    String folded =
        end == afterFirst
            ? Folding.fold(first)
            : Folding.foldCluster(new String(text, at, end - at));
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Folding.isUnsegmented(c)) {
        unsegmented(c, at, end);
      } else if (Character.isLetterOrDigit(c) || wordStart != NONE && Folding.extendsPrevious(c)) {
        letter(c, at, end);
      } else {
        endCompound();
      }
    }
    return end;
  }

  /** Characters above ASCII that mean something to the scan by themselves. */
  private static boolean isMark(int c) {
    return isHyphen(c) || isApostrophe(c) || isInvisible(c);
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xFE63 || c == 0xFF0D;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0xFF07;
  }

  /** Soft hyphens and joiners: they stand inside words and are no part of them. */
  private static boolean isInvisible(int c) {
    return c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
  }

  private void letter(int c, int start, int end) {
    if (runLength > 0) {
      endCompound();
    }
    if (wordStart == NONE) {
      if (!hyphenPending) {
        endCompound();
      }
      hyphenPending = false;
      wordStart = start;
    }
    if (Character.isBmpCodePoint(c)) {
      append((char) c);
    } else {
      append(Character.highSurrogate(c));
      append(Character.lowSurrogate(c));
    }
    wordEnd = end;
  }

  private void mark(char c, int at) {
    if (isInvisible(c)) {
      return;
    }
    if (wordStart != NONE && wordEnd == at) {
      if (isApostrophe(c) && letterFollows(at)) {
        possessive = isPossessive(at) ? wordLength : NONE;
        return;
      }
      if (c == '.' && isDigit(at - 1) && isDigit(at + 1)) {
        append('.');
        return;
      }
      if (isHyphen(c)) {
        endWord();
        hyphenPending = true;
        return;
      }
    }
    endCompound();
  }

  private boolean letterFollows(int at) {
    return at + 1 < text.length && Character.isLetter(text[at + 1]);
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length && text[at] >= '0' && text[at] <= '9';
  }

  /** Whether the apostrophe starts a final s, as in {@code dreamer's}. */
  private boolean isPossessive(int at) {
    char s = text[at + 1];
    return (s == 's' || s == 'S')
        && (at + 2 == text.length || !Character.isLetterOrDigit(codePointAt(at + 2)));
  }

  private void endWord() {
    if (wordStart == NONE) {
      return;
    }
    giveWord();
    if (compoundParts == 0) {
      compoundStart = wordStart;
    }
    int joined = compoundLength + wordLength;
    if (joined > compound.length) {
      compound = Arrays.copyOf(compound, Math.max(joined, 2 * compound.length));
    }
    System.arraycopy(word, 0, compound, compoundLength, wordLength);
    compoundLength = joined;
    compoundEnd = wordEnd;
    compoundParts++;
    forgetWord();
  }

  private void giveWord() {
    if (possessive != NONE) {
      wordLength = possessive;
    }
    taker.word(word, wordLength, wordStart, wordEnd);
  }

  private void forgetWord() {
    wordLength = 0;
    wordStart = NONE;
    possessive = NONE;
  }

  private void endCompound() {
    if (compoundParts > 0) {
      endWord();
      if (compoundParts > 1) {
        taker.joined(compound, compoundLength, compoundStart, compoundEnd);
      }
      compoundLength = 0;
      compoundParts = 0;
    } else if (wordStart != NONE) {
      giveWord();
      forgetWord();
    }
    hyphenPending = false;
    if (runLength > 0) {
      endRun();
    }
  }

  private void unsegmented(int c, int start, int end) {
    if (wordStart != NONE || compoundParts > 0) {
      endCompound();
    }
    if (runLength == 0) {
      runStart = start;
    } else if (unsegmented == Unsegmented.PAIRS) {
      word(run + Character.toString(c), runStart, end);
      run.setLength(0);
      runStart = start;
    }
    run.appendCodePoint(c);
    runEnd = end;
    runLength++;
  }

  private void endRun() {
    if (runLength == 1 || runLength > 0 && unsegmented == Unsegmented.WHOLE) {
      word(run.toString(), runStart, runEnd);
    }
    run.setLength(0);
    runLength = 0;
  }

  private void word(String token, int start, int end) {
    taker.word(token.toCharArray(), token.length(), start, end);
  }
}
