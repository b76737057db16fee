package dev.lectern.format.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds that are told apart, the more special ones first. */
public final class ForeignKinds {

  /** Texts of a form of their own, inside which papers may be quoted. */
  private static final List<ForeignKind> WRAPPING =
      List.of(
          new ScholarAlert(),
          new ArxivMail(),
          new NepMail(),
          new Mail(),
          new ArxivListing(),
          new Medline(),
          new WebOfScience(),
          new Refer(),
          new LatexSource(),
          new ProgramCode(),
          new DelimitedTable(),
          new LogText());

  private static final List<ForeignKind> MARKED_UP =
      List.of(
          new ScholarAlert(),
          new ArxivListing(),
          new SavedHubPage(),
          new ArxivFeed(),
          new NewsFeed(),
          new PubmedXml(),
          new EndnoteXml(),
          new WebPage(),
          new OtherXml(),
          new ZoteroJson(),
          new OpenAlexJson(),
          new CrossrefJson(),
          new SemanticScholarJson(),
          new OtherJson());

  private static final List<ForeignKind> PLAIN =
      List.of(
          new FrontMatter(), new Settings(), new LinkList(), new MarkdownNotes(), new PlainText());

  private ForeignKinds() {}

  /** A kind in words: what a file is, and what to do instead of importing it. */
  public record Description(String what, String remedy) {
    private static Description of(ForeignKind kind) {
      return new Description(kind.what(), kind.remedy());
    }
  }

  /** What a file without any text in it is. */
  public static Optional<Description> binary(FileStart file) {
    return Stream.of(Signature.values())
        .filter(kind -> kind.fits(file))
        .findFirst()
        .map(Description::of);
  }

  /** What a text is; there is always an answer. */
  public static Description text(FileStart file) {
    boolean markedUp = file.head().stripLeading().matches("(?s)[<{\\[].*");
    List<ForeignKind> kinds = new ArrayList<>(markedUp ? MARKED_UP : List.of());
    kinds.addAll(WRAPPING);
    kinds.addAll(PLAIN);
    return kinds.stream()
        .filter(kind -> kind.fits(file))
        .findFirst()
        .map(Description::of)
        .orElseThrow();
  }

  /** Whether a text is a mail or a LaTeX source, which may quote an entry of a bibliography. */
  public static boolean isLetterOrSource(String head) {
    FileStart file = FileStart.of(head).top();
    return new Mail().fits(file) || new LatexSource().fits(file);
  }

  /** Whether a text is of a form in which papers are at most quoted. */
  public static boolean isWrapped(String head) {
    FileStart file = FileStart.of(head).top();
    return WRAPPING.stream().anyMatch(kind -> kind.fits(file));
  }
}
