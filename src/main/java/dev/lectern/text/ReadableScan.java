package dev.lectern.text;

/** One walk over a text that lets every rule look at the chars it knows. */
final class ReadableScan {
  private static final int FORMULA = 300;

  private final Edits edits;
  private final CommandRule commands;
  private final ScriptRule scripts;
  private final WordRule words;
  private final SpaceRule spaces;
  private final MarkupRule markup;
  private final GroupRule groups;
  private int mathEnd;

  ReadableScan(Edits edits) {
    this.edits = edits;
    this.commands = new CommandRule(edits);
    this.scripts = new ScriptRule(edits);
    this.words = new WordRule(edits);
    this.spaces = new SpaceRule(edits);
    this.markup = new MarkupRule(edits);
    this.groups = new GroupRule(edits);
  }

  void run() {
    int at = 0;
    int length = edits.text().length();
    while (at < length) {
      int free = edits.claimedUntil(at);
      at = free > at ? free : Math.max(at + 1, step(at));
    }
    words.finish();
  }

  private int step(int at) {
    char c = edits.at(at);
    if (Ascii.isLetter(c)) {
      int end = words.apply(at, at < mathEnd);
      mathEnd = Math.max(mathEnd, words.mathEnd());
      return end;
    }
    return switch (c) {
      case '\\' -> command(at);
      case '^', '_' -> script(at);
      case '$' -> dollar(at);
      case '{' -> brace(at);
      case '~' -> spaces.tilde(at);
      case '-' -> spaces.dashes(at);
      case '\n', '\r', '\t', '\u00A0', '\u202F' -> spaces.white(at);
      case ' ' -> spaces.blank(at);
      case '&', '<' -> markup.apply(at);
      default -> at + 1;
    };
  }

  private int brace(int at) {
    int end = commands.group(at);
    return end > at + 1 || edits.claimedUntil(at) > at || at < mathEnd ? end : groups.apply(at);
  }

  private int command(int at) {
    if (edits.at(at + 1) == '(') {
      return formula(at, 2, edits.find("\\)", at, FORMULA));
    }
    int end = commands.apply(at);
    mathEnd = Math.max(mathEnd, commands.mathEnd());
    return end;
  }

  private int script(int at) {
    int end = scripts.apply(at, at < mathEnd);
    if (end == at && edits.at(at + 1) == '{') {
      mathEnd = Math.max(mathEnd, edits.closingBrace(at + 1, FORMULA));
    }
    return end;
  }

  /** A pair of dollars around a formula goes; amounts of money stay. */
  private int dollar(int at) {
    int close = edits.find("$", at + 1, FORMULA);
    return close > 0 && Formula.isInside(edits.text(), at, close) ? formula(at, 1, close) : at + 1;
  }

  private int formula(int at, int mark, int close) {
    if (close < 0 || close - at > FORMULA) {
      return at + mark;
    }
    int start = edits.skipSpace(at + mark);
    int end = close;
    while (end > start && Ascii.isSpace(edits.at(end - 1))) {
      end--;
    }
    if (edits.isFree(at, start) && edits.isFree(end, close + mark)) {
      edits.delete(at, start);
      edits.delete(end, close + mark);
      mathEnd = Math.max(mathEnd, end);
    }
    return start;
  }
}
