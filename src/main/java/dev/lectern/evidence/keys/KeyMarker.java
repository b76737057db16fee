package dev.lectern.evidence.keys;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.Venue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands between brackets: how a paper's words are taken for its key. */
@FunctionalInterface
interface KeyMarker {

  /** The words, none where the paper has none. */
  List<String> words(KeySubject paper);

  /** {@code shorttitle3_3}: a name that numbers may follow. */
  Pattern NAMED = Pattern.compile("([a-z.]+?)(?:([1-9]\\d{0,2})(?:_([1-9]\\d{0,2}))?)?");

  /** Markers without numbers. */
  Map<String, KeyMarker> SIMPLE =
      Map.ofEntries(
          Map.entry("auth", paper -> KeyAuthors.first(paper, Integer.MAX_VALUE, 1)),
          Map.entry("authors", KeySubject::families),
          Map.entry("authorlast", paper -> KeyAuthors.last(paper)),
          Map.entry("authorini", paper -> KeyAuthors.withInitials(paper)),
          Map.entry("authetal", paper -> KeyAuthors.etAl(paper, "", "EtAl")),
          Map.entry("auth.etal", paper -> KeyAuthors.etAl(paper, ".", ".etal")),
          Map.entry("auth.auth.ea", paper -> KeyAuthors.twoAndMore(paper)),
          Map.entry("authshort", paper -> KeyAuthors.initials(paper)),
          Map.entry("authforeini", paper -> List.of(paper.initial(0))),
          Map.entry("authorlastforeini", paper -> List.of(paper.initial(-1))),
          Map.entry("title", paper -> KeyTitle.significant(paper)),
          Map.entry("fulltitle", paper -> KeyWords.of(paper.fields().title())),
          Map.entry("camel", paper -> KeyTitle.camel(paper, Integer.MAX_VALUE)),
          Map.entry("shorttitle", paper -> KeyTitle.telling(paper, 3, 0)),
          Map.entry("veryshorttitle", paper -> KeyTitle.telling(paper, 1, 0)),
          Map.entry("shorttitleini", paper -> KeyTitle.initials(paper)),
          Map.entry("year", paper -> paper.date(paper.year(), 4)),
          Map.entry("shortyear", paper -> paper.date(paper.year(), 2)),
          Map.entry("month", paper -> paper.date(paper.month(), 2)),
          Map.entry("day", paper -> paper.date(paper.day(), 2)),
          Map.entry("journal", paper -> paper.venue(Venue::name)),
          Map.entry("booktitle", paper -> paper.venue(Venue::name)),
          Map.entry("volume", paper -> paper.venue(Venue::volume)),
          Map.entry("number", paper -> paper.venue(Venue::issue)),
          Map.entry("publisher", paper -> paper.venue(Venue::publisher)),
          Map.entry("pages", paper -> paper.venue(Venue::pages)),
          Map.entry("firstpage", paper -> paper.venue(Venue::pages).stream().limit(1).toList()),
          Map.entry("lastpage", paper -> KeyTitle.last(paper.venue(Venue::pages))),
          Map.entry("arxiv", identifier(Identifiers::arxiv)),
          Map.entry("doi", identifier(Identifiers::doi)),
          Map.entry("pmid", identifier(Identifiers::pmid)),
          Map.entry("isbn", identifier(Identifiers::isbn)),
          Map.entry("organization", KeyMarker::organization),
          Map.entry("entrytype", paper -> KeyWords.of(paper.fields().type())),
          Map.entry("keywords", paper -> paper.tags().stream().map(KeyMarker::one).toList()));

  /** Markers with one number. */
  Map<String, BiFunction<KeySubject, Integer, List<String>>> NUMBERED =
      Map.of(
          "auth", (paper, n) -> KeyAuthors.first(paper, n, 1),
          "authors", KeyAuthors::upTo,
          "camel", KeyTitle::camel,
          "shorttitle", (paper, n) -> KeyTitle.telling(paper, n, 0),
          "keyword",
              (paper, n) ->
                  paper.tags().stream().skip(n - 1L).limit(1).map(KeyMarker::one).toList(),
          "keywords", (paper, n) -> paper.tags().stream().limit(n).map(KeyMarker::one).toList());

  /** The marker of this name, whatever its case; empty where there is none. */
  static Optional<KeyMarker> of(String name) {
    Matcher m = NAMED.matcher(name.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    String word = m.group(1);
    if (m.group(2) == null) {
      return Optional.ofNullable(SIMPLE.get(word));
    }
    int n = Integer.parseInt(m.group(2));
    if (m.group(3) == null) {
      BiFunction<KeySubject, Integer, List<String>> numbered = NUMBERED.get(word);
      return numbered == null ? Optional.empty() : Optional.of(paper -> numbered.apply(paper, n));
    }
    return twice(word, n, Integer.parseInt(m.group(3)));
  }

  private static Optional<KeyMarker> twice(String word, int n, int m) {
    return switch (word) {
      case "auth" -> Optional.of(paper -> KeyAuthors.first(paper, n, m));
      case "shorttitle" -> Optional.of(paper -> KeyTitle.telling(paper, n, m));
      default -> Optional.empty();
    };
  }

  private static KeyMarker identifier(Function<Identifiers, @Nullable String> part) {
    return paper ->
        Stream.ofNullable(part.apply(paper.fields().identifiers()))
            .map(value -> value.replaceAll("[^A-Za-z0-9._/:+-]", ""))
            .toList();
  }

  private static List<String> organization(KeySubject paper) {
    Organization organization = paper.fields().organization();
    return organization == null ? List.of() : KeyWords.of(organization.name());
  }

  private static String one(String text) {
    return String.join("", KeyWords.of(text));
  }
}
