package dev.lectern.format.bibtex;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import java.util.Map;

/** One paper as a BibLaTeX entry: its type and its fields, ready to be printed. */
final class BiblatexEntry {

  private final EntryFields fields;
  private final String type;

  private BiblatexEntry(ExportEntry entry, ExportOptions options) {
    PaperDetails details = entry.details();
    PaperFields paper = details.paper().fields();
    fields = new EntryFields(paper, options.ascii() ? TexAlphabet.ASCII : TexAlphabet.UNICODE);
    type = typeOf(paper);
    BiblatexType known = fieldsOf(paper, type);
    people(details.paper());
    title(paper);
    venue(known, paper);
    date(paper);
    identifiers(paper);
    if (fields.kept("organization") == null && paper.organization() != null) {
      fields.text("organization", paper.organization().name());
    }
    fields.variables(known.isSerial() ? "eid" : "number", Genres::key);
    if (known == BiblatexType.REPORT) {
      fields.tex("type", "techreport");
    }
    fields.companions(details, options, "annotation");
    fields.tex("file", FileField.of(paper.links(), entry.files()));
    fields.kept();
  }

  /** The entry of a paper, with what the user asked to go along. */
  static BiblatexEntry of(ExportEntry entry, ExportOptions options) {
    return new BiblatexEntry(entry, options);
  }

  /**
   * The type of a paper's entry: the one that it came with; else the one that its CSL type is, or
   * {@code misc} where it lacks what that requires.
   */
  static String typeOf(PaperFields paper) {
    String kept = EntryFields.keptType(paper);
    if (kept != null) {
      return BiblatexType.newer(kept);
    }
    BiblatexType wanted = BiblatexType.of(paper);
    return wanted.hasAll(paper) ? wanted.code() : BiblatexType.MISC.code();
  }

  String type() {
    return type;
  }

  /** Field names and values, the values with their delimiters. */
  Map<String, String> fields() {
    return fields.all();
  }

  /** The type whose fields an entry has, which may be of a type of its own. */
  private static BiblatexType fieldsOf(PaperFields paper, String type) {
    if (type.equals(BiblatexType.MISC.code())) {
      return BiblatexType.MISC;
    }
    return type.equals("article") ? BiblatexType.ARTICLE : BiblatexType.of(paper);
  }

  private void people(Paper paper) {
    PaperFields known = paper.fields();
    boolean others =
        paper.authorCount() > known.authors().size()
            || known.extra().containsKey(BibtexExtra.OTHERS);
    fields.names("author", known.authors(), others);
    int count = paper.authorCount();
    if (known.authors().isEmpty() && count > 0 && !known.extra().containsKey("note")) {
      fields.tex("note", count == 1 ? "1 author" : count + " authors");
    }
  }

  private void title(PaperFields paper) {
    String subtitle = fields.kept("subtitle");
    String main = subtitle == null ? null : Subtitle.main(paper.title(), subtitle);
    if (main == null || subtitle == null) {
      fields.title("title", paper.title());
    } else {
      fields.verbatim("title", main);
      fields.verbatim("subtitle", subtitle);
    }
  }

  private void venue(BiblatexType known, PaperFields paper) {
    Venue venue = paper.venue();
    if (venue == null) {
      return;
    }
    boolean school = known.isInstitutional() && venue.name() == null;
    boolean series = known.isVolume() && paper.extra().containsKey("collection-title");
    fields.text(
        series ? "booktitle" : known.venueField(), school ? venue.publisher() : venue.name());
    fields.text("volume", venue.volume());
    fields.text(known.isSerial() || known == BiblatexType.MISC ? "number" : "issue", venue.issue());
    fields.pages(venue.pages());
    fields.text("publisher", school ? null : venue.publisher());
    fields.text("location", venue.publisherPlace());
  }

  /** EDTF, which BibLaTeX reads (its manual, section 2.3.8). */
  private void date(PaperFields paper) {
    boolean dated = paper.published() != null && paper.published().hasYear();
    if (!fields.keptDate(false) && dated) {
      fields.tex("date", paper.published().toString());
    }
  }

  private void identifiers(PaperFields paper) {
    Identifiers ids = paper.identifiers();
    if (ids.arxiv() != null) {
      fields.raw("eprint", ids.arxiv() + BibtexEntry.version(ids));
      fields.tex("eprinttype", "arxiv");
      fields.text(
          "eprintclass", paper.categories().isEmpty() ? null : paper.categories().getFirst());
    } else if (ids.pmid() != null) {
      fields.raw("eprint", ids.pmid());
      fields.tex("eprinttype", "pubmed");
    }
    fields.raw("doi", ids.doi());
    fields.text("isbn", ids.isbn());
    fields.raw("url", ids.url());
  }
}
