package dev.lectern.intake;

import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.store.ImportSession;
import dev.lectern.store.IncomingPaper;
import dev.lectern.text.Analyzer;
import dev.lectern.text.Shingles;
import dev.lectern.text.TitleKey;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides which paper of the library a draft is. Same arXiv number or DOI: the same paper; else the
 * same title key with abstracts that agree, or without an abstract to compare, a title of four
 * words and nothing that speaks against it. Different arXiv numbers or DOIs are never the same
 * paper.
 */
final class PaperMatcher {

  private static final double SAME_ABSTRACT = 0.6;
  private static final int TELLING_WORDS = 4;

  private final ImportSession library;

  PaperMatcher(ImportSession library) {
    this.library = library;
  }

  /** The papers a draft may be: none, the one it is, or several, and then it is none of them. */
  Set<Long> matches(IncomingPaper draft) {
    return matches(draft, null);
  }

  /** The same for a paper of which another library tells its UUID. */
  Set<Long> matches(IncomingPaper draft, @Nullable UUID uuid) {
    PaperFields fields = draft.fields();
    Set<Long> matches = new LinkedHashSet<>();
    Optional<Long> named = uuid == null ? Optional.empty() : library.paperWithUuid(uuid);
    if (named.isPresent() && mayBe(named.get(), draft)) {
      return Set.of(named.get());
    }
    for (long paper : library.papersWithIdentifierOf(draft)) {
      Identifiers known = library.fields(paper).identifiers();
      if (sharesIdentifier(known, fields.identifiers()) && !clash(known, fields.identifiers())) {
        matches.add(paper);
      }
    }
    for (long paper : library.papersWithTitleOf(draft)) {
      if (!matches.contains(paper) && sameByTitle(library.fields(paper), fields)) {
        matches.add(paper);
      }
    }
    return matches;
  }

  /** Whether no identifier says that the draft is another paper. */
  boolean mayBe(long paper, IncomingPaper draft) {
    return !clash(library.fields(paper).identifiers(), draft.fields().identifiers());
  }

  private static boolean sharesIdentifier(Identifiers a, Identifiers b) {
    return (a.arxiv() != null && a.arxiv().equalsIgnoreCase(b.arxiv()))
        || (a.doi() != null && a.doi().equals(b.doi()));
  }

  private static boolean clash(Identifiers a, Identifiers b) {
    return differ(a.arxiv(), b.arxiv()) || differ(a.doi(), b.doi());
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equalsIgnoreCase(b);
  }

  private static boolean sameByTitle(PaperFields known, PaperFields draft) {
    if (clash(known.identifiers(), draft.identifiers())) {
      return false;
    }
    if (known.abstractText() != null && draft.abstractText() != null) {
      return known.abstractText().equals(draft.abstractText())
          || agree(Shingles.of(known.abstractText()), Shingles.of(draft.abstractText()));
    }
    return new StringTokenizer(TitleKey.of(draft.title())).countTokens() >= TELLING_WORDS
        && !yearsClash(known.published(), draft.published())
        && !firstAuthorsClash(known, draft);
  }

  private static boolean agree(long[] a, long[] b) {
    return Shingles.similarity(a, b) >= SAME_ABSTRACT;
  }

  private static boolean yearsClash(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a != null && b != null && a.hasYear() && b.hasYear() && a.year() != b.year();
  }

  private static boolean firstAuthorsClash(PaperFields a, PaperFields b) {
    return !a.authors().isEmpty()
        && !b.authors().isEmpty()
        && !Objects.equals(firstFamily(a), firstFamily(b));
  }

  private static String firstFamily(PaperFields f) {
    return Analyzer.folded(f.authors().getFirst().family());
  }
}
