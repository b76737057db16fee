package dev.lectern.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What names a paper outside Lectern.
 *
 * @param arxiv the arXiv number without version, new ({@code 2502.20241}) or old ({@code
 *     math/0601001}) style (arXiv help, "Understanding the arXiv identifier")
 * @param arxivVersion the version printed with it
 * @param doi in lower case, without resolver address (DOIs compare without case: ISO 26324)
 */
public record Identifiers(
    @Nullable String arxiv,
    @Nullable Integer arxivVersion,
    @Nullable String doi,
    @Nullable String pmid,
    @Nullable String isbn,
    @Nullable String url) {

  /** No identifier known. */
  public static final Identifiers NONE = new Identifiers(null, null, null, null, null, null);

  private static final String ARXIV_DOI = "10.48550/arxiv.";

  public Identifiers {
    doi = doi == null ? null : doi.toLowerCase(Locale.ROOT);
    if (arxiv == null && doi != null && doi.startsWith(ARXIV_DOI)) {
      arxiv = doi.substring(ARXIV_DOI.length());
    }
  }

  /** Only an arXiv number, without version. */
  public static Identifiers ofArxiv(String number) {
    return new Identifiers(number, null, null, null, null, null);
  }

  /** These, with what is missing here taken from {@code other}. */
  public Identifiers orElse(Identifiers other) {
    boolean sameArxiv = arxiv == null || arxiv.equals(other.arxiv);
    return new Identifiers(
        first(arxiv, other.arxiv),
        sameArxiv ? first(arxivVersion, other.arxivVersion) : arxivVersion,
        first(doi, other.doi),
        first(pmid, other.pmid),
        first(isbn, other.isbn),
        first(url, other.url));
  }

  private static <T> @Nullable T first(@Nullable T mine, @Nullable T theirs) {
    return mine != null ? mine : theirs;
  }
}
