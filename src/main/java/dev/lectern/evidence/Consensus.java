package dev.lectern.evidence;

import dev.lectern.model.Appearance;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import dev.lectern.text.Links;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Lectern believes of a paper: a pure function of its appearances, in whatever order they
 * came, and of the user's corrections, which win.
 *
 * <p>The newest appearance gives votes, comments and organization; else precedence is by content:
 * the longest abstract that most others do not contradict, the title most often printed, the
 * fullest date, names over a count, the highest version, all links.
 */
public record Consensus(PaperFields fields, boolean yearInferred) {

  /** By what was captured last; equal days are ordered by content, never by order of import. */
  private static final Comparator<Appearance> NEWEST_FIRST =
      Comparator.comparing(Consensus::day)
          .thenComparing(a -> orZero(a.fields().upvotes()))
          .thenComparing(a -> orZero(a.fields().comments()))
          .thenComparing(a -> a.fields().toString())
          .reversed();

  /**
   * @param appearances one at least, unless corrections give a title
   * @param corrections by field, as {@code edit --set} takes them
   */
  public static Consensus of(
      Collection<Appearance> appearances, Map<PaperField, String> corrections) {
    List<Appearance> newestFirst = appearances.stream().sorted(NEWEST_FIRST).toList();
    DatedEvidence date = DatedEvidence.of(newestFirst);
    PaperFields agreed =
        newestFirst.isEmpty() ? PaperFields.builder("").build() : agree(newestFirst, date);
    boolean dateCorrected = corrections.containsKey(PaperField.PUBLISHED);
    return new Consensus(Corrections.apply(agreed, corrections), date.inferred() && !dateCorrected);
  }

  /**
   * What is believed of a paper that only one file shows: what it says, with its abstract's links.
   */
  public static PaperFields ofOne(PaperFields said) {
    List<Link> links = links(List.of(said), said.abstractText());
    return links.equals(said.links()) ? said : said.edit().links(links).build();
  }

  private static PaperFields agree(List<Appearance> newestFirst, DatedEvidence date) {
    List<PaperFields> said = newestFirst.stream().map(Appearance::fields).toList();
    if (said.size() == 1) {
      return ofOne(said.getFirst()).edit().published(date.date()).build();
    }
    String abstractText = Abstracts.best(said.stream().map(PaperFields::abstractText).toList());
    return PaperFields.builder(title(said))
        .type(most(said, PaperFields::type, t -> !t.equals(PaperFields.PREPRINT)))
        .abstractText(abstractText)
        .authors(longest(said, PaperFields::authors))
        .authorCount(newest(said, PaperFields::authorCount))
        .organization(newest(said, PaperFields::organization))
        .published(date.date())
        .venue(fullest(said))
        .identifiers(identifiers(said))
        .categories(longest(said, PaperFields::categories))
        .links(links(said, abstractText))
        .comments(newest(said, PaperFields::comments))
        .upvotes(newest(said, PaperFields::upvotes))
        .extra(extra(said))
        .build();
  }

  /** The form most often printed; of equals the longest, then the first in the alphabet. */
  private static String title(List<PaperFields> said) {
    Map<String, Long> forms =
        said.stream()
            .map(PaperFields::title)
            .filter(t -> !t.isBlank())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(e -> e.getKey().length())
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static <T> T most(
      List<PaperFields> said,
      Function<PaperFields, T> value,
      java.util.function.Predicate<T> telling) {
    return said.stream()
        .map(value)
        .filter(telling)
        .findFirst()
        .orElseGet(() -> value.apply(said.getFirst()));
  }

  private static <T> @Nullable T newest(
      List<PaperFields> said, Function<PaperFields, @Nullable T> value) {
    return said.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static <T> List<T> longest(List<PaperFields> said, Function<PaperFields, List<T>> value) {
    Optional<List<T>> best = Optional.empty();
    for (PaperFields fields : said) {
      List<T> list = value.apply(fields);
      if (best.isEmpty() || list.size() > best.get().size()) {
        best = Optional.of(list);
      }
    }
    return best.orElse(List.of());
  }

  private static @Nullable Venue fullest(List<PaperFields> said) {
    return said.stream()
        .map(PaperFields::venue)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(Consensus::known).thenComparing(Venue::toString))
        .orElse(null);
  }

  private static long known(Venue v) {
    return Stream.of(v.name(), v.volume(), v.issue(), v.pages(), v.publisher(), v.publisherPlace())
        .filter(Objects::nonNull)
        .count();
  }

  private static Identifiers identifiers(List<PaperFields> said) {
    Identifiers all = Identifiers.NONE;
    for (PaperFields fields : said) {
      all = all.orElse(fields.identifiers());
    }
    String arxiv = all.arxiv();
    Integer version =
        said.stream()
            .map(PaperFields::identifiers)
            .filter(i -> i.arxivVersion() != null && Objects.equals(i.arxiv(), arxiv))
            .map(Identifiers::arxivVersion)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Identifiers(arxiv, version, all.doi(), all.pmid(), all.isbn(), all.url());
  }

  /** The addresses that digests give, then those that stand in the abstract. */
  private static List<Link> links(List<PaperFields> said, @Nullable String abstractText) {
    Map<String, Link> byUrl = new LinkedHashMap<>();
    said.forEach(f -> f.links().forEach(l -> byUrl.putIfAbsent(l.url(), l)));
    if (abstractText != null) {
      Links.in(abstractText).forEach(l -> byUrl.putIfAbsent(l.url(), l.link()));
    }
    return List.copyOf(byUrl.values());
  }

  private static Map<String, String> extra(List<PaperFields> said) {
    Map<String, String> all = new LinkedHashMap<>();
    said.forEach(f -> f.extra().forEach(all::putIfAbsent));
    return all;
  }

  private static java.time.LocalDate day(Appearance a) {
    return a.captured() == null ? a.imported() : a.captured().toLocalDate().orElse(a.imported());
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
