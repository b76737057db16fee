package dev.lectern.format.bibtex;

import dev.lectern.format.ExportPart;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One paper as a BibTeX entry: its type and its fields, ready to be printed. */
final class BibtexEntry {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final BibtexType type;

  private BibtexEntry(PaperDetails details, Set<ExportPart> parts) {
    PaperFields paper = details.paper().fields();
    BibtexType wanted = BibtexType.of(paper.type());
    people(details.paper());
    put("title", LatexText.title(paper.title()));
    venue(wanted, paper.venue());
    date(paper.published());
    identifiers(paper);
    organization(paper.organization());
    companions(details, parts);
    type = wanted.hasAll(fields.keySet()) ? wanted : BibtexType.MISC;
    if (type != wanted && paper.venue() != null) {
      put("howpublished", plain(paper.venue().name()));
    }
  }

  /** The entry of a paper, with what the user asked to go along. */
  static BibtexEntry of(PaperDetails details, Set<ExportPart> parts) {
    return new BibtexEntry(details, parts);
  }

  String type() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Field names and values, the values with their delimiters. */
  Map<String, String> fields() {
    return fields;
  }

  private void people(Paper paper) {
    if (!paper.fields().authors().isEmpty()) {
      put("author", BibtexNames.list(paper.fields().authors(), paper.authorCount()));
      return;
    }
    // Styles sort and label by "key" where there is no author.
    put("key", BibtexWriter.key(paper.key()));
    int count = paper.authorCount();
    if (count > 0) {
      put("note", count == 1 ? "1 author" : count + " authors");
    }
  }

  private void venue(BibtexType wanted, @Nullable Venue venue) {
    if (venue == null) {
      return;
    }
    put(wanted.venueField(), plain(venue.name()));
    put("volume", plain(venue.volume()));
    put(wanted.issueField(), plain(venue.issue()));
    put("pages", pages(venue.pages()));
    put("publisher", plain(venue.publisher()));
    put("address", plain(venue.publisherPlace()));
  }

  private static @Nullable String pages(@Nullable String pages) {
    return pages == null ? null : plain(pages.replaceAll("(?<=\\w)[-–](?=\\w)", "--"));
  }

  /** Without a year there is no date: styles complain of a month alone. */
  private void date(@Nullable PartialDate published) {
    if (published == null || !published.hasYear()) {
      return;
    }
    put("year", String.valueOf(published.year()));
    if (published.month() > 0) {
      int start = (published.month() - 1) * 3;
      fields.put("month", MONTHS.substring(start, start + 3));
    }
  }

  private void identifiers(PaperFields paper) {
    Identifiers ids = paper.identifiers();
    if (ids.arxiv() != null) {
      put("eprint", RawValue.of(ids.arxiv()));
      put("archivePrefix", "arXiv");
      put(
          "primaryClass",
          paper.categories().isEmpty() ? null : plain(paper.categories().getFirst()));
    }
    put("doi", raw(ids.doi()));
    put("isbn", raw(ids.isbn()));
    put("url", raw(url(ids)));
  }

  private static @Nullable String url(Identifiers ids) {
    if (ids.url() != null || ids.arxiv() == null) {
      return ids.url();
    }
    return "https://arxiv.org/abs/" + ids.arxiv();
  }

  private void organization(@Nullable Organization organization) {
    if (organization != null) {
      put("organization", plain(organization.name()));
    }
  }

  private void companions(PaperDetails details, Set<ExportPart> parts) {
    if (parts.contains(ExportPart.ABSTRACT)) {
      put("abstract", plain(details.paper().fields().abstractText()));
    }
    if (parts.contains(ExportPart.TAGS)) {
      put("keywords", LatexText.plain(String.join(", ", details.paper().tags())));
    }
    String note = parts.contains(ExportPart.NOTES) ? details.note() : "";
    String quotes = parts.contains(ExportPart.HIGHLIGHTS) ? quotes(details.highlights()) : "";
    put("annote", LatexText.plain((note + " " + quotes).strip()));
  }

  private static String quotes(List<Highlight> highlights) {
    return highlights.stream()
        .map(h -> "“" + h.quote() + "”" + (h.comment().isEmpty() ? "" : " " + h.comment()))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : LatexText.plain(text);
  }

  private static @Nullable String raw(@Nullable String value) {
    return value == null ? null : RawValue.of(value);
  }

  private void put(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(field, "{" + value + "}");
    }
  }
}
