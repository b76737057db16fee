package dev.lectern.format.huggingface;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestSink;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.TextLines;
import dev.lectern.format.huggingface.Piece.Comments;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of a file, read as if it were a page: which of its papers look like papers of the site,
 * and how much of its text they are.
 */
final class PageSample {

  /** Numbers of link references, whose addresses may stand far below or be lost. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?m)^([ \\t]*(?:[*+-] )?)\\[\\d{1,4}\\](?=\\S)|(?<=\\d{4} )\\[\\d{1,4}\\](?=\\d)");

  private static final Pattern NAME =
      Pattern.compile("(?m)^[ \\t]*(?:#{1,3} )?(?:Daily|Trending) Papers\\s*$");

  /** What notes have between papers, and pages only where they have buttons and rows too. */
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\s{0,3}(?:[-*+] \\S|\\d{1,2}\\. \\S|```|\\|.*\\||#{1,6} (?!\\[))");

  private static final int ENOUGH_MARKS = 2;

  /** Reading more would only take longer. */
  private static final int CHARS = 5_000;

  private final boolean named;
  private final long marks;
  private final List<Text> texts = new ArrayList<>();
  private final List<PaperDraft> drafts = new ArrayList<>();
  private int buttons;

  private PageSample(String head) {
    named = NAME.matcher(head).find();
    marks = MARK.matcher(head).results().limit(ENOUGH_MARKS).count();
  }

  static PageSample of(String head) {
    PageSample sample = new PageSample(head);
    int end = head.length() <= CHARS ? head.length() : head.indexOf('\n', CHARS);
    try {
      sample.read(end < 0 ? head : head.substring(0, end));
    } catch (IOException neverOfText) {
      throw new UncheckedIOException(neverOfText);
    }
    return sample;
  }

  /** The text without the numbers of its links, where it has some. */
  static Optional<String> unnumbered(String head) {
    String plain = NUMBERS.matcher(head).replaceAll("$1");
    return plain.length() < head.length() ? Optional.of(plain) : Optional.empty();
  }

  private void read(String head) throws IOException {
    Survey survey = Survey.of(TextLines.of(head));
    PieceSource pieces =
        new AddressedPieces(
            new Paragraphs(
                new PageLines(TextLines.of(head), new LineLexer(survey)), survey.width()));
    new PageReader(() -> noted(pieces.next()), new Gathering(), survey).read();
  }

  /** The papers, good or not. */
  List<PaperDraft> drafts() {
    return drafts;
  }

  /** How many links to vote or to comment there are, which no other text has. */
  int buttons() {
    return buttons;
  }

  /** How many bullets, blocks of code, rows of tables and headings without a link there are. */
  long marks() {
    return marks;
  }

  /** Whether the page's name stands on a line of its own. */
  boolean isNamed() {
    return named;
  }

  /**
   * How much of the text these papers of it are, from 0 to 1; what the ends cut off is left out.
   */
  double share(List<PaperDraft> papers) {
    long known = papers.stream().mapToLong(PageSample::length).sum();
    long all = texts.stream().mapToLong(t -> t.text().length()).sum();
    return known == 0 ? 0 : (double) known / Math.max(known, all - cutAtStart() - cutAtEnd(papers));
  }

  private static long length(PaperDraft draft) {
    String text = draft.fields().abstractText();
    return (long) draft.fields().title().length() + (text == null ? 0 : text.length());
  }

  /** An abstract whose title is above the part that was copied. */
  private long cutAtStart() {
    Text first = texts.getFirst();
    return drafts.getFirst().line() > first.line() && TextShape.score(first.text()) > 0
        ? first.text().length()
        : 0;
  }

  /** The last paper, where it is cut off so soon that it looks like none. */
  private long cutAtEnd(List<PaperDraft> papers) {
    PaperDraft last = drafts.getLast();
    return papers.contains(last) ? 0 : length(last);
  }

  private @Nullable Piece noted(@Nullable Piece piece) {
    switch (piece) {
      case Text text -> texts.add(text);
      case Votes votes when votes.paper() != null -> buttons++;
      case Comments _ -> buttons++;
      case null, default -> {}
    }
    return piece;
  }

  private final class Gathering implements DigestSink {
    @Override
    public void captured(CaptureEvidence evidence) {}

    @Override
    public void paper(PaperDraft draft) {
      drafts.add(draft);
    }

    @Override
    public void warn(long line, String message) {}
  }
}
