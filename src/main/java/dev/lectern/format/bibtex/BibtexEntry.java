package dev.lectern.format.bibtex;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.Venue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One paper as a BibTeX entry: its type and its fields, ready to be printed. */
final class BibtexEntry {

  private final EntryFields fields;
  private final String type;

  private BibtexEntry(ExportEntry entry, ExportOptions options) {
    PaperDetails details = entry.details();
    PaperFields paper = details.paper().fields();
    fields = new EntryFields(paper, options.ascii() ? TexAlphabet.ASCII : TexAlphabet.CLASSIC);
    type = typeOf(paper);
    BibtexType known = fieldsOf(paper, type);
    people(details.paper());
    fields.title("title", paper.title());
    venue(known, paper);
    date(paper.published());
    identifiers(paper);
    if (fields.kept("organization") == null) {
      organization(paper.organization());
    }
    fields.variables(
        known == BibtexType.ARTICLE ? "eid" : "number",
        genre -> genre.equals(Genres.of(type)) ? null : genre);
    fields.companions(details, options, "annote");
    fields.tex("file", FileField.of(paper.links(), entry.files()));
    fields.kept();
  }

  /** The entry of a paper, with what the user asked to go along. */
  static BibtexEntry of(ExportEntry entry, ExportOptions options) {
    return new BibtexEntry(entry, options);
  }

  /**
   * The type of a paper's entry: the one that it came with, unless a classic one says the same;
   * else the one that its CSL type is, or {@code misc} where it lacks what that requires.
   */
  static String typeOf(PaperFields paper) {
    BibtexType wanted = BibtexType.of(paper);
    String classic = wanted.hasAll(paper) ? wanted.code() : BibtexType.MISC.code();
    String kept = EntryFields.keptType(paper);
    return kept == null || !EntryTypes.isClassic(kept) && saysAll(classic, kept, paper)
        ? classic
        : kept;
  }

  /** Whether a classic type says of a paper what the type says that only BibLaTeX knows. */
  private static boolean saysAll(String classic, String kept, PaperFields paper) {
    boolean plain = !kept.equals("thesis") && !kept.equals("report");
    boolean same =
        EntryTypes.csl(classic).equals(paper.type()) || paper.type().equals(PaperFields.PREPRINT);
    return EntryTypes.isKnown(kept) && same && (plain || paper.extra().containsKey("genre"));
  }

  String type() {
    return type;
  }

  /** Field names and values, the values with their delimiters. */
  Map<String, String> fields() {
    return fields.all();
  }

  /** The type whose fields an entry has, which may be of a type of its own. */
  private static BibtexType fieldsOf(PaperFields paper, String type) {
    if (type.equals(BibtexType.MISC.code())) {
      return BibtexType.MISC;
    }
    return type.equals("article") ? BibtexType.ARTICLE : BibtexType.of(paper);
  }

  private void people(Paper paper) {
    PaperFields known = paper.fields();
    if (!known.authors().isEmpty()) {
      boolean others =
          paper.authorCount() > known.authors().size()
              || known.extra().containsKey(BibtexExtra.OTHERS);
      fields.names("author", known.authors(), others);
      return;
    }
    // Styles sort and label by "key" where there is no author.
    if (fields.kept("key") == null) {
      fields.tex("key", EntryPrinter.key(paper.key()));
    }
    int count = paper.authorCount();
    if (count > 0 && !known.extra().containsKey("note")) {
      fields.tex("note", count == 1 ? "1 author" : count + " authors");
    }
  }

  private void venue(BibtexType known, PaperFields paper) {
    Venue venue = paper.venue();
    if (venue == null) {
      return;
    }
    boolean school = known.isInstitutional() && venue.name() == null;
    boolean series = known == BibtexType.BOOK && paper.extra().containsKey("collection-title");
    fields.text(
        series ? "booktitle" : known.venueField(), school ? venue.publisher() : venue.name());
    fields.text("volume", venue.volume());
    boolean number = paper.extra().containsKey("number") && known != BibtexType.ARTICLE;
    fields.text(number ? "issue" : known.issueField(), venue.issue());
    fields.pages(venue.pages());
    fields.text("publisher", school ? null : venue.publisher());
    fields.text("address", venue.publisherPlace());
  }

  /** Without a year there is no date: styles complain of a month alone. */
  private void date(@Nullable PartialDate published) {
    if (fields.keptDate(true)) {
      return;
    }
    if (published == null || !published.hasYear()) {
      return;
    }
    fields.tex("year", String.valueOf(published.year()));
    if (published.month() > 0) {
      int start = (published.month() - 1) * 3;
      fields.bare("month", EntryDate.MONTHS.substring(start, start + 3));
    }
    if (published.day() > 0) {
      fields.tex("day", String.valueOf(published.day()));
    }
  }

  private void identifiers(PaperFields paper) {
    Identifiers ids = paper.identifiers();
    if (ids.arxiv() != null) {
      fields.raw("eprint", ids.arxiv() + version(ids));
      fields.tex("archivePrefix", "arXiv");
      fields.text(
          "primaryClass", paper.categories().isEmpty() ? null : paper.categories().getFirst());
    }
    fields.raw("doi", ids.doi());
    fields.text("isbn", ids.isbn());
    fields.raw("pmid", ids.pmid());
    fields.raw("url", url(ids));
  }

  /** The version of a preprint as arXiv writes it behind the number. */
  static String version(Identifiers ids) {
    return ids.arxivVersion() == null ? "" : "v" + ids.arxivVersion();
  }

  private static @Nullable String url(Identifiers ids) {
    if (ids.url() != null || ids.arxiv() == null) {
      return ids.url();
    }
    return "https://arxiv.org/abs/" + ids.arxiv();
  }

  private void organization(@Nullable Organization organization) {
    if (organization != null) {
      fields.text("organization", organization.name());
    }
  }
}
