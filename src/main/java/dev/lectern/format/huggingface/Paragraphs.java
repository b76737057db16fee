package dev.lectern.format.huggingface;

import dev.lectern.format.huggingface.Piece.DateLine;
import dev.lectern.format.huggingface.Piece.Furniture;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins the lines of paragraphs that a tool has broken to a width; other texts pass unchanged. */
final class Paragraphs implements PieceSource {

  /** Wider lines were not broken to fit a screen. */
  private static final int WIDEST = 160;

  private static final int MOST_LINES = 400;
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:][)\"'”’\\]]*");
  private static final Pattern LOWER_START =
      Pattern.compile("[(\"“'‘]?\\p{Ll}+(?:-\\p{Ll}+)*+(?:[\\s,.;:)'’].*)?");
  private static final Pattern PART_OF_WORD =
      Pattern.compile("(?!and\\b|or\\b|to\\b)\\p{Ll}+(?:[\\s,.;:)-].*)?");
  private static final Set<String> GOES_ON =
      Set.of(
          "a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "with", "by", "from", "is",
          "are", "that", "which", "as", "at", "we", "our", "this", "into", "via", "using",
          "between");

  private final Lookahead pieces;
  private final int pageWidth;
  private final Deque<Piece> ready = new ArrayDeque<>();

  /**
   * Reads on from other pieces.
   *
   * @param pageWidth the width to which the file's lines were broken; 0 where it is not known
   */
  Paragraphs(PieceSource pieces, int pageWidth) {
    this.pieces = new Lookahead(pieces);
    this.pageWidth = pageWidth;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (!ready.isEmpty()) {
      return ready.removeFirst();
    }
    Piece piece = pieces.next();
    if (!(piece instanceof Text first) || first.text().length() > WIDEST) {
      return piece;
    }
    List<Text> run = new ArrayList<>(List.of(first));
    Text more = continuation(first);
    while (more != null) {
      run.add(more);
      more = run.size() < MOST_LINES ? continuation(more) : null;
    }
    join(run);
    return ready.removeFirst();
  }

  /** Takes the next line where it is of the same run of narrow lines; null where it is not. */
  private @Nullable Text continuation(Text last) throws IOException {
    Piece next = pieces.peek(0);
    if (next instanceof Text text) {
      boolean narrow = text.text().length() <= WIDEST && text.paper() == null && !text.heading();
      return narrow ? (Text) pieces.next() : null;
    }
    String printed = printed(next);
    if (printed.isEmpty() || SENTENCE_END.matcher(last.text()).matches()) {
      return null;
    }
    // A sentence that has a day or a number on a line of its own goes on in lower case.
    boolean within =
        pageWidth > 0 && LineWidth.isFull(last.text(), printed, pageWidth)
            || !(next instanceof Furniture)
                && pieces.peek(1) instanceof Text after
                && LOWER_START.matcher(after.text()).matches();
    if (!within) {
      return null;
    }
    pieces.next();
    return new Text(last.line() + 1, printed);
  }

  /** The words of a line that may be the end of a sentence or title all the same. */
  private static String printed(@Nullable Piece piece) {
    return switch (piece) {
      case DateLine date -> date.printed();
      case Votes votes when votes.paper() == null -> votes.printed();
      case Furniture furniture -> furniture.printed();
      case null, default -> "";
    };
  }

  private void join(List<Text> run) {
    int widest = LineWidth.widest(run.stream().map(Text::text).toList());
    int width = Math.max(pageWidth, widest);
    long full = 0;
    for (int i = 1; i < run.size(); i++) {
      full += isFull(run, i, width) || goesOn(run, i) ? 1 : 0;
    }
    // Short titles and abstracts in turn look half full; lines of one paragraph nearly all do.
    boolean broken =
        pageWidth >= widest
            ? full * 2 >= run.size() - 1
            : run.size() > 2 && full * 4 >= (run.size() - 1) * 3L;
    int start = 0;
    for (int i = 1; i <= run.size(); i++) {
      if (i == run.size() || !(goesOn(run, i) || broken && isFull(run, i, width))) {
        ready.add(joined(run.subList(start, i)));
        start = i;
      }
    }
  }

  private static boolean isFull(List<Text> run, int i, int width) {
    return LineWidth.isFull(run.get(i - 1).text(), run.get(i).text(), width);
  }

  /** Whether the words themselves show that line {@code i} goes on with a sentence. */
  private static boolean goesOn(List<Text> run, int i) {
    String before = run.get(i - 1).text();
    if (SENTENCE_END.matcher(before).matches()) {
      return false;
    }
    return GOES_ON.contains(before.substring(before.lastIndexOf(' ') + 1))
        || LOWER_START.matcher(run.get(i).text()).matches();
  }

  private static Text joined(List<Text> lines) {
    Text first = lines.getFirst();
    StringBuilder whole = new StringBuilder(first.text());
    for (Text line : lines.subList(1, lines.size())) {
      boolean hyphen = endsInHyphen(whole) && PART_OF_WORD.matcher(line.text()).matches();
      whole.append(hyphen ? "" : " ").append(line.text());
    }
    return new Text(first.line(), whole.toString(), first.paper(), first.heading());
  }

  private static boolean endsInHyphen(CharSequence text) {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
  }
}
