package dev.lectern.format.huggingface;

import dev.lectern.format.TextLines;
import dev.lectern.format.TextLines.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a page's lines; a Markdown link that goes over several lines counts as one line.
 */
final class PageLines implements PieceSource {

  private static final int LONGEST_LINK = 400;
  private static final Pattern OPENED =
      Pattern.compile("(?:#{1,6} )?\\[(?!\\d{1,6}\\]|[-x ]?\\] ).*");
  private static final Pattern CLOSED = Pattern.compile(".*\\]\\([^()\\s]*\\)\\s*");
  private static final Pattern LINK_WITHIN = Pattern.compile(".*\\]\\([^()\\s]*\\).*");
  private static final Pattern FRONT_MATTER = Pattern.compile("[A-Za-z][\\w -]{0,30}:.*");

  private final TextLines lines;
  private final LineLexer lexer;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private boolean inFrontMatter;

  PageLines(TextLines lines, LineLexer lexer) {
    this.lines = lines;
    this.lexer = lexer;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    while (pieces.isEmpty()) {
      Line glued = nextLine();
      if (glued == null) {
        return null;
      }
      Line line = unglued(glued);
      if (line.cut()) {
        pieces.add(new Piece.TooLong(line.number()));
      } else if (isFrontMatter(line)) {
        pieces.add(new Piece.Furniture(line.number(), ""));
      } else {
        pieces.addAll(lexer.lex(line.number(), wholeLink(line)));
      }
    }
    return pieces.removeFirst();
  }

  /** Parts the last line of a page that has no line end from the first of the page glued to it. */
  private Line unglued(Line line) throws IOException {
    String text = LineLexer.strip(line.text());
    int end = PageWords.startOfNextPage(text);
    if (end == 0 && text.endsWith("new") && text.matches(".*\\Snew") && isInvitationNext()) {
      end = text.length() - 3;
    }
    if (end == 0 || line.cut()) {
      return line;
    }
    ahead.addFirst(new Line(line.number(), text.substring(end), false));
    return new Line(line.number(), text.substring(0, end), false);
  }

  private boolean isInvitationNext() throws IOException {
    List<Line> taken = new ArrayList<>();
    Line next = nextLine();
    while (next != null) {
      taken.add(next);
      next = next.text().isBlank() && taken.size() < 5 ? nextLine() : null;
    }
    taken.reversed().forEach(ahead::addFirst);
    return !taken.isEmpty() && PageWords.isInvitation(LineLexer.strip(taken.getLast().text()));
  }

  private boolean isFrontMatter(Line line) {
    boolean fence = line.text().strip().equals("---");
    if (line.number() == 1 && fence) {
      inFrontMatter = true;
      return true;
    }
    boolean part = inFrontMatter && (fence || FRONT_MATTER.matcher(line.text()).matches());
    inFrontMatter = part && !fence;
    return part;
  }

  /** The line's text, with the following lines where a link in it ends on one of them. */
  private String wholeLink(Line line) throws IOException {
    String text = LineLexer.strip(line.text());
    if (!OPENED.matcher(text).matches()
        || LINK_WITHIN.matcher(text).matches() && !isPicture(text)) {
      return text;
    }
    List<Line> taken = new ArrayList<>();
    StringBuilder whole = new StringBuilder(text);
    while (taken.size() < LONGEST_LINK && whole.length() < TextLines.LONGEST_LINE) {
      Line more = nextLine();
      if (more == null) {
        break;
      }
      taken.add(more);
      String part = LineLexer.strip(more.text());
      if (part.startsWith("[") || part.startsWith("#") || more.cut()) {
        break;
      }
      whole.append(part.isEmpty() ? "" : " " + part);
      if (CLOSED.matcher(part).matches() && !part.startsWith("- ![")) {
        return whole.toString();
      }
    }
    taken.reversed().forEach(ahead::addFirst);
    return text.startsWith("[") && text.indexOf(']') < 0 ? text.substring(1) : text;
  }

  /** A list of pictures starts a link that ends behind the last of them. */
  private static boolean isPicture(String text) {
    return text.startsWith("[- ![");
  }

  private @Nullable Line nextLine() throws IOException {
    return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
  }
}
