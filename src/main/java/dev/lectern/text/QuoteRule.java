package dev.lectern.text;

/** The quotation marks of LaTeX: {@code ``think''} reads “think”, {@code `tie'} reads ‘tie’. */
final class QuoteRule {
  private static final int SINGLE_REACH = 80;
  private static final int REACH = 400;

  private final Edits edits;
  private boolean open;
  private boolean straightOpen;

  private QuoteRule(Edits edits) {
    this.edits = edits;
  }

  static void apply(Edits edits) {
    if (edits.text().indexOf('`') >= 0 || edits.text().contains("''")) {
      new QuoteRule(edits).run();
    }
  }

  private void run() {
    int at = 0;
    while (at < edits.text().length()) {
      int next = edits.claimedUntil(at);
      at = next > at ? next : step(at);
    }
  }

  private int step(int at) {
    return switch (edits.at(at)) {
      case '`' -> backtick(at);
      case '\'' -> apostrophes(at);
      case '"' -> straight(at);
      default -> at + 1;
    };
  }

  private int backtick(int at) {
    int end = at;
    while (edits.at(end) == '`') {
      end++;
    }
    if (end - at == 2 && !Ascii.isSpace(edits.at(end)) && closes(end)) {
      edits.replace(at, end, "“");
      open = true;
    } else if (end - at == 1) {
      single(at);
    }
    return end;
  }

  /** Whether anything that could close a double quotation follows. */
  private boolean closes(int from) {
    return edits.find("''", from, REACH) >= 0 || edits.find("\"", from, REACH) >= 0;
  }

  private int apostrophes(int at) {
    int end = at;
    while (edits.at(end) == '\'') {
      end++;
    }
    if (end - at == 2) {
      pair(at, end);
    }
    return end;
  }

  private void pair(int at, int end) {
    if (opens(at) && Ascii.isLetterOrDigit(edits.at(end)) && closes(end)) {
      edits.replace(at, end, "“");
      open = true;
    } else if (open) {
      edits.replace(at, end, "”");
      open = false;
    } else if (straightOpen) {
      edits.replace(at, end, "\"");
      straightOpen = false;
    }
  }

  private int straight(int at) {
    if (open && !Ascii.isSpace(edits.at(at - 1))) {
      edits.replace(at, at + 1, "”");
      open = false;
    } else {
      straightOpen = !straightOpen;
    }
    return at + 1;
  }

  private void single(int at) {
    if (!opens(at) || !Ascii.isLetterOrDigit(edits.at(at + 1))) {
      return;
    }
    int last = Math.min(edits.text().length(), at + SINGLE_REACH);
    for (int i = at + 1; i < last && edits.at(i) != '`'; i++) {
      boolean closing =
          edits.at(i) == '\'' && edits.at(i + 1) != '\'' && !Ascii.isLetterOrDigit(edits.at(i + 1));
      if (closing && edits.isFree(i, i + 1)) {
        edits.replace(at, at + 1, "‘");
        edits.replace(i, i + 1, "’");
        return;
      }
    }
  }

  private boolean opens(int at) {
    char before = edits.at(at - 1);
    return at == 0 || Ascii.isSpace(before) || before == '(' || before == '[' || before == '-';
  }
}
