package dev.lectern.text;

import dev.lectern.text.Anchor.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the very words of an anchor, where its surroundings fit best. */
final class ExactPassage {

  /** From so many chars on a quote speaks for itself, wherever it stands. */
  private static final int TELLING = 20;

  private final Anchor anchor;
  private final String text;
  private final int nearest;

  ExactPassage(Anchor anchor, String text) {
    this.anchor = anchor;
    this.text = text;
    int length = text.codePointCount(0, text.length());
    this.nearest = text.offsetByCodePoints(0, Math.clamp(anchor.start(), 0, length));
  }

  Optional<Span> find() {
    String quote = anchor.quote();
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Span best = null;
    int found = 0;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      Span here = new Span(at, at + quote.length());
      best = best == null || isBetter(here, best) ? here : best;
      found++;
    }
    return best != null && (found == 1 || isSure(best)) ? Optional.of(best) : Optional.empty();
  }

  private boolean isBetter(Span one, Span other) {
    int byContext = Integer.compare(context(one), context(other));
    return byContext > 0 || (byContext == 0 && distance(one) < distance(other));
  }

  /** A word that stands there several times needs a good part of its surroundings. */
  private boolean isSure(Span span) {
    int kept = anchor.prefix().length() + anchor.suffix().length();
    return anchor.quote().length() >= TELLING || context(span) * 4 >= kept;
  }

  private int distance(Span span) {
    return Math.abs(span.start() - nearest);
  }

  /** How many chars of the surroundings are the same, counted from the passage outwards. */
  private int context(Span span) {
    String prefix = anchor.prefix();
    int before = 0;
    while (before < Math.min(prefix.length(), span.start())
        && prefix.charAt(prefix.length() - 1 - before) == text.charAt(span.start() - 1 - before)) {
      before++;
    }
    String suffix = anchor.suffix();
    int after = 0;
    while (after < Math.min(suffix.length(), text.length() - span.end())
        && suffix.charAt(after) == text.charAt(span.end() + after)) {
      after++;
    }
    return before + after;
  }
}
