package dev.lectern.format.huggingface;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestSink;
import dev.lectern.format.huggingface.Piece.Affiliation;
import dev.lectern.format.huggingface.Piece.AuthorCount;
import dev.lectern.format.huggingface.Piece.Comments;
import dev.lectern.format.huggingface.Piece.DateLine;
import dev.lectern.format.huggingface.Piece.Dot;
import dev.lectern.format.huggingface.Piece.Furniture;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import dev.lectern.model.Organization;
import dev.lectern.model.PartialDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the pieces of a page, parts the papers at their metadata, and dates the page. */
final class PageReader {

  private final Lookahead pieces;
  private final DigestSink sink;
  private final PaperWriter writer;
  private final @Nullable LocalDate near;
  private PaperRun run = new PaperRun();
  private boolean inHeader = true;
  private boolean headerSeen;
  private boolean dayRead;
  private boolean captureTold;
  private boolean gap;

  /** The line of the piece that is read, and of the last before it that says something. */
  private long line;

  private long before;

  /** Where a picture has announced the next paper since; 0 for nowhere. */
  private long announced;

  PageReader(PieceSource source, DigestSink sink, Survey survey) {
    this.pieces = new Lookahead(source);
    this.sink = sink;
    this.writer = new PaperWriter(sink, survey::addressesOf);
    this.near = survey.near();
  }

  /** Reads all; gives the number of papers. */
  int read() throws IOException {
    for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
      line = piece.line();
      switch (piece) {
        case Piece.Blank _ -> gap = true;
        case Piece.Ornament ornament -> ornament(ornament);
        case Piece.Address _ -> {}
        case Piece.TooLong tooLong ->
            sink.warn(
                tooLong.line(), "This line is too long to be part of a paper; it was left out.");
        case Furniture _ -> header();
        case Votes votes -> votes(votes);
        case AuthorCount authors -> authors(authors);
        case Affiliation affiliation -> affiliation(affiliation);
        case Dot dot -> dot(dot);
        case DateLine date -> date(date);
        case Comments comments -> comments(comments);
        case Text text -> text(text);
      }
      gap = piece instanceof Piece.Blank || piece instanceof Piece.Ornament && gap;
      if (!(piece instanceof Piece.Blank || piece instanceof Piece.Ornament)) {
        before = line;
        announced = 0;
      }
    }
    line = Long.MAX_VALUE;
    tellCapture(null);
    PaperRun last = run;
    close();
    writer.finishFile(last);
    return writer.papers();
  }

  /** A picture in front of a paper leads to its page. */
  private void ornament(Piece.Ornament ornament) {
    boolean isNext = run.isEmpty() || run.closed || run.isOfOtherPaper(ornament.paper());
    if (ornament.paper() != null && isNext && announced == 0) {
      announced = ornament.line();
    }
  }

  private long start() {
    return announced > 0 ? announced : line;
  }

  private void header() {
    close();
    dayRead &= inHeader;
    inHeader = true;
    headerSeen = true;
  }

  private void text(Text text) throws IOException {
    if (inHeader && headerSeen && !dayRead && isSearchWord(text)) {
      return;
    }
    if (run.closed || run.isOfOtherPaper(text.paper())) {
      close();
    }
    tellCapture(null);
    inHeader = false;
    if (run.isEmpty() && run.votes == null) {
      run.start = start();
    }
    run.add(text, gap);
    writer.settle(run);
  }

  /** The words that were searched for stand among the headings, in front of the page's day. */
  private boolean isSearchWord(Text text) throws IOException {
    List<Piece> next = pieces.peekSolid(1);
    boolean word = text.paper() == null && TextShape.score(text.text()) < 0;
    return word
        && !next.isEmpty()
        && switch (next.getFirst()) {
          case Furniture _ -> true;
          case DateLine _ -> true;
          case Votes _ -> text.text().indexOf(' ') < 0;
          default -> false;
        };
  }

  private void votes(Votes votes) throws IOException {
    List<Piece> next = pieces.peekSolid(8);
    if (votes.paper() == null && isPagination(next)) {
      return;
    }
    boolean beforeAbstract =
        !next.isEmpty()
            && next.getFirst() instanceof Text text
            && TextShape.score(text.text()) >= TextShape.SURELY_ABSTRACT;
    if (run.votes != null && run.isEmpty() && beforeAbstract) {
      text(new Text(votes.line(), votes.printed())); // a title that is a number
      return;
    }
    close();
    run.start = start();
    run.votes = votes;
  }

  /** Whether numbers go on to the end of the page or to its navigation. */
  private boolean isPagination(List<Piece> next) {
    for (Piece piece : next) {
      if (piece instanceof Furniture) {
        return true;
      }
      if (!(piece instanceof Votes)) {
        return false;
      }
    }
    return inHeader && writer.papers() > 0 || next.size() == 8;
  }

  private void authors(AuthorCount authors) {
    if (run.isOfOtherPaper(authors.paper())) {
      close();
    }
    if (run.isEmpty() || run.authors != null) {
      close();
      sink.warn(authors.line(), "The number of authors belongs to no paper.");
      return;
    }
    run.authors = authors.count();
    run.closed = true;
  }

  private void affiliation(Affiliation found) {
    if (!run.isEmpty()) {
      run.organization = new Organization(found.slug(), found.name());
      run.closed = true;
    } else if (!inHeader) {
      sink.warn(found.line(), "The organization “%s” belongs to no paper.".formatted(found.name()));
    }
  }

  private void dot(Dot dot) throws IOException {
    if (run.isEmpty()) {
      List<Piece> next = pieces.peekSolid(1);
      if (next.isEmpty() || !(next.getFirst() instanceof DateLine)) {
        sink.warn(dot.line(), "A dot that belongs to no paper.");
      }
      run.dot = true;
      return;
    }
    run.takeOrganization(gap);
    run.dot = true;
    run.closed = true;
  }

  private void date(DateLine date) throws IOException {
    boolean within = !run.isEmpty() && !run.closed && isWithinAbstract();
    if (within) {
      run.append(date.printed());
    } else if (run.isEmpty() && inHeader && !dayRead && !run.dot) {
      dayRead = true;
      tellCapture(date.date());
    } else if (run.isEmpty() || run.date != null) {
      close();
      sink.warn(date.line(), "The date “%s” belongs to no paper.".formatted(date.printed()));
    } else {
      run.date = date;
      run.comments = date.comments();
      run.closed = true;
    }
  }

  /**
   * Whether a day without a dot is a line of the abstract: its text goes on, or metadata follow.
   */
  private boolean isWithinAbstract() throws IOException {
    List<Piece> next = pieces.peekSolid(1);
    if (next.isEmpty()) {
      return false;
    }
    return switch (next.getFirst()) {
      case Text text -> TextShape.score(text.text()) > 0;
      case AuthorCount _ -> true;
      case Affiliation _ -> true;
      case Dot _ -> true;
      case DateLine _ -> true;
      default -> false;
    };
  }

  private void comments(Comments comments) {
    if (run.isEmpty()) {
      sink.warn(comments.line(), "The number of comments belongs to no paper.");
    } else {
      run.comments = comments.count();
      run.closed = true;
    }
  }

  private void tellCapture(@Nullable PartialDate printed) {
    if (!captureTold && (printed != null || near != null)) {
      sink.captured(new CaptureEvidence(printed, near));
      captureTold = true;
    }
  }

  private void close() {
    if (run.votes != null && run.isEmpty()) {
      sink.warn(
          run.votes.line(), "The votes “%s” belong to no paper.".formatted(run.votes.printed()));
    }
    run.end = Math.max(start(), before + 1);
    writer.finish(run);
    if (run.date != null && run.date.date() == null) {
      sink.warn(run.date.line(), "There is no such day as “%s”.".formatted(run.date.printed()));
    }
    run = new PaperRun();
  }
}
