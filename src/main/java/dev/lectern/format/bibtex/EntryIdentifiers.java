package dev.lectern.format.bibtex;

import dev.lectern.format.ArxivNumber;
import dev.lectern.model.Identifiers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names an entry outside of its file, and the arXiv category that goes with it. */
record EntryIdentifiers(Identifiers identifiers, List<String> categories) {

  private static final Pattern RESOLVER =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:)");
  private static final List<String> MENTIONS =
      List.of("url", "journal", "journaltitle", "number", "note", "howpublished", "doi");

  /** Takes the fields out that are understood. */
  static EntryIdentifiers take(Map<String, String> fields) {
    ArxivNumber arxiv = arxiv(fields);
    String pmid = pmid(fields);
    String doi = address(fields.remove("doi"));
    String url = address(fields.remove("url"));
    if (url == null) {
      url = published(fields);
    }
    String number = arxiv == null ? null : arxiv.number();
    Integer version = arxiv == null ? null : arxiv.version();
    boolean derived = url != null && number != null && isAddressOf(url, number, version);
    String bareDoi = doi == null ? null : RESOLVER.matcher(doi).replaceFirst("");
    String isbn = fields.remove("isbn");
    Identifiers ids =
        new Identifiers(
            number,
            version,
            bareDoi,
            pmid,
            isbn == null ? null : TexText.unicode(isbn),
            derived ? null : url);
    return new EntryIdentifiers(ids, arxiv == null ? List.of() : categories(fields));
  }

  private static @Nullable ArxivNumber arxiv(Map<String, String> fields) {
    String eprint = fields.get("eprint");
    String archive = fields.getOrDefault("eprinttype", fields.getOrDefault("archiveprefix", ""));
    if (eprint != null && (archive.isBlank() || archive.strip().equalsIgnoreCase("arxiv"))) {
      Optional<ArxivNumber> number = ArxivNumber.of(TexText.address(eprint));
      if (number.isPresent()) {
        List.of("eprint", "eprinttype", "archiveprefix").forEach(fields::remove);
        return number.get();
      }
    }
    for (String field : MENTIONS) {
      String value = fields.get(field);
      Optional<ArxivNumber> number =
          value == null || !mentionsArxiv(value)
              ? Optional.empty()
              : ArxivNumber.in(TexText.address(value));
      if (number.isPresent()) {
        return number.get();
      }
    }
    return null;
  }

  private static boolean mentionsArxiv(String value) {
    int x = value.indexOf('x') < 0 ? value.indexOf('X') : value.indexOf('x');
    return x >= 2 && value.toLowerCase(Locale.ROOT).contains("arxiv");
  }

  private static List<String> categories(Map<String, String> fields) {
    String eprintClass = fields.remove("eprintclass");
    String primary = fields.remove("primaryclass");
    String category = primary == null ? eprintClass : primary;
    return category == null ? List.of() : List.of(TexText.unicode(category));
  }

  private static @Nullable String pmid(Map<String, String> fields) {
    String archive = fields.getOrDefault("eprinttype", "").strip().toLowerCase(Locale.ROOT);
    if (!archive.equals("pubmed") && !archive.equals("pmid")) {
      return address(fields.remove("pmid"));
    }
    fields.remove("eprinttype");
    return address(fields.remove("eprint"));
  }

  /** An address that stands where the publisher would. */
  private static @Nullable String published(Map<String, String> fields) {
    String how = fields.getOrDefault("howpublished", "").strip();
    boolean address = how.matches("(?s)\\\\url\\s*\\{[^{}]*\\}|https?://\\S+");
    return address ? address(fields.remove("howpublished")) : null;
  }

  /** The address that the number leads to anyway. */
  private static boolean isAddressOf(String url, String number, @Nullable Integer version) {
    String page = "arxiv.org/abs/" + number;
    String bare = url.replaceFirst("^https?://(?:www\\.)?", "");
    return bare.equals(page) || version != null && bare.equals(page + "v" + version);
  }

  private static @Nullable String address(@Nullable String tex) {
    String address = tex == null ? "" : TexText.address(tex);
    return address.isEmpty() ? null : address;
  }
}
