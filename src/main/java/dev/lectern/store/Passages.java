package dev.lectern.store;

import dev.lectern.model.Highlight.Place;
import dev.lectern.model.PaperFields;
import dev.lectern.text.Anchor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.text.ReadableText;
import dev.lectern.text.ReadableText.Bias;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a quote stands in a paper's title and abstract. The quote may be given as printed or as a
 * person reads it; any white space in it stands for any other.
 */
final class Passages {

  private Passages() {}

  /** A passage of the verbatim text; offsets are chars. */
  record Passage(Place place, String text, int start, int end) {

    Anchor anchor() {
      return Anchor.at(text, new Span(start, end));
    }

    private boolean overlaps(Passage other) {
      return start < other.end && other.start < end;
    }
  }

  /** All passages that read so, title first. */
  static List<Passage> find(PaperFields paper, String quote) {
    List<Passage> all = new ArrayList<>(in(Place.TITLE, paper.title(), quote));
    if (paper.abstractText() != null) {
      all.addAll(in(Place.ABSTRACT, paper.abstractText(), quote));
    }
    return all;
  }

  private static List<Passage> in(Place place, String verbatim, String quote) {
    Pattern words = words(quote);
    List<Passage> found = new ArrayList<>();
    for (MatchResult match : words.matcher(verbatim).results().toList()) {
      found.add(new Passage(place, verbatim, match.start(), match.end()));
    }
    ReadableText readable = ReadableText.of(verbatim);
    for (MatchResult match : words.matcher(readable.text()).results().toList()) {
      int start = readable.toVerbatim(match.start(), Bias.BACKWARD);
      int end = readable.toVerbatim(match.end(), Bias.FORWARD);
      Passage passage = new Passage(place, verbatim, start, end);
      if (found.stream().noneMatch(passage::overlaps)) {
        found.add(passage);
      }
    }
    found.sort(Comparator.comparingInt(Passage::start));
    return found;
  }

  private static Pattern words(String quote) {
    return Pattern.compile(
        Stream.of(quote.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")));
  }
}
