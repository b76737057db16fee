package dev.lectern.text;

/** One pass over one text that hands its tokens to a sink. */
final class TokenScan {

  /** What becomes of a run of characters that is written without spaces. */
  enum Unsegmented {
    PAIRS,
    WHOLE
  }

  private static final int NONE = -1;

  private final String text;
  private final Analyzer.Sink sink;
  private final Unsegmented unsegmented;

  private final StringBuilder word = new StringBuilder(32);
  private int wordStart = NONE;
  private int wordEnd;
  private int possessive = NONE;

  private final StringBuilder compound = new StringBuilder(48);
  private int compoundStart = NONE;
  private int compoundEnd;
  private int compoundParts;
  private boolean hyphenPending;

  private final StringBuilder run = new StringBuilder(32);
  private int runStart;
  private int runEnd;
  private int runLength;

  TokenScan(String text, Analyzer.Sink sink) {
    this(text, sink, Unsegmented.PAIRS);
  }

  TokenScan(String text, Analyzer.Sink sink, Unsegmented unsegmented) {
    this.text = text;
    this.sink = sink;
    this.unsegmented = unsegmented;
  }

  void run() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (c < 0x80 && (at + 1 == length || text.charAt(at + 1) < 0x300)) {
        ascii(c, at);
        at++;
      } else {
        at = other(at);
      }
    }
    endCompound();
  }

  private void ascii(char c, int at) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      letter(c, at, at + 1);
    } else if (c >= 'A' && c <= 'Z') {
      letter((char) (c + 32), at, at + 1);
    } else {
      mark(c, at);
    }
  }

  /** Folds the character at the offset with the marks that belong to it; returns where it ends. */
  private int other(int at) {
    int first = text.codePointAt(at);
    int end = at + Character.charCount(first);
    int afterFirst = end;
    while (end < text.length() && Folding.extendsPrevious(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
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
        end == afterFirst ? Folding.fold(first) : Folding.foldCluster(text.substring(at, end));
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
    word.appendCodePoint(c);
    wordEnd = end;
  }

  private void mark(char c, int at) {
    if (isInvisible(c)) {
      return;
    }
    if (wordStart != NONE && wordEnd == at) {
      if (isApostrophe(c) && letterFollows(at)) {
        possessive = isPossessive(at) ? word.length() : NONE;
        return;
      }
      if (c == '.' && isDigit(at - 1) && isDigit(at + 1)) {
        word.append('.');
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
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether the apostrophe starts a final s, as in {@code dreamer's}. */
  private boolean isPossessive(int at) {
    char s = text.charAt(at + 1);
    return (s == 's' || s == 'S')
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 2)));
  }

  private void endWord() {
    if (wordStart == NONE) {
      return;
    }
    if (possessive != NONE) {
      word.setLength(possessive);
    }
    String token = word.toString();
    sink.word(token, wordStart, wordEnd);
    if (compoundParts == 0) {
      compoundStart = wordStart;
    }
    compound.append(token);
    compoundEnd = wordEnd;
    compoundParts++;
    word.setLength(0);
    wordStart = NONE;
    possessive = NONE;
  }

  private void endCompound() {
    endWord();
    if (compoundParts > 1) {
      sink.joined(compound.toString(), compoundStart, compoundEnd);
    }
    compound.setLength(0);
    compoundParts = 0;
    hyphenPending = false;
    endRun();
  }

  private void unsegmented(int c, int start, int end) {
    if (wordStart != NONE || compoundParts > 0) {
      endCompound();
    }
    if (runLength == 0) {
      runStart = start;
    } else if (unsegmented == Unsegmented.PAIRS) {
      sink.word(run + Character.toString(c), runStart, end);
      run.setLength(0);
      runStart = start;
    }
    run.appendCodePoint(c);
    runEnd = end;
    runLength++;
  }

  private void endRun() {
    if (runLength == 1 || runLength > 0 && unsegmented == Unsegmented.WHOLE) {
      sink.word(run.toString(), runStart, runEnd);
    }
    run.setLength(0);
    runLength = 0;
  }
}
