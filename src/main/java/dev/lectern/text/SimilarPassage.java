package dev.lectern.text;

import dev.lectern.text.Anchor.Span;
import dev.lectern.text.ReadableText.Bias;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words most like those of an anchor: as they are read, so that marks, case and line
 * breaks do not count, and with one word in four missing, added or another one (Sellers'
 * algorithm).
 */
final class SimilarPassage {

  private static final int FEWEST_WORDS = 3;
  private static final int WORDS_A_CHANGE = 4;

  /** Beyond this many comparisons a text is not searched; no abstract is that long. */
  private static final long MOST_STEPS = 20_000_000;

  private record Word(String word, int start, int end) {}

  private final Anchor anchor;
  private final ReadableText readable;
  private final List<Word> words;
  private final List<Word> quote;

  SimilarPassage(Anchor anchor, String text) {
    this.anchor = anchor;
    this.readable = ReadableText.of(text);
    this.words = words(readable.text());
    this.quote = words(ReadableText.of(anchor.quote()).text());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Analyzer.scan(
        text,
        new Analyzer.Sink() {
          @Override
          public void word(String token, int start, int end) {
            words.add(new Word(token, start, end));
          }

          @Override
          public void joined(String token, int start, int end) {}
        });
    return words;
  }

  Optional<Span> find() {
    boolean few = quote.size() < FEWEST_WORDS || words.isEmpty();
    if (few || (long) quote.size() * words.size() > MOST_STEPS) {
      return Optional.empty();
    }
    int[] cost = new int[quote.size() + 1];
    int[] from = new int[quote.size() + 1];
    for (int row = 0; row < cost.length; row++) {
      cost[row] = row;
    }
    int least = quote.size() / WORDS_A_CHANGE + 1;
    Optional<Span> best = Optional.empty();
    for (int word = 0; word < words.size(); word++) {
      step(cost, from, word);
      int here = cost[quote.size()];
      Optional<Span> span = Optional.of(span(from[quote.size()], word));
      if (here < least || (here == least && isNearer(span, best))) {
        least = here;
        best = span;
      }
    }
    return best;
  }

  /** The costs of every beginning of the quote, where it ends with this word. */
  private void step(int[] cost, int[] from, int word) {
    int diagonal = cost[0];
    int diagonalFrom = word;
    from[0] = word + 1;
    for (int row = 1; row < cost.length; row++) {
      boolean same = quote.get(row - 1).word().equals(words.get(word).word());
      int replaced = diagonal + (same ? 0 : 1);
      int replacedFrom = diagonalFrom;
      diagonal = cost[row];
      diagonalFrom = from[row];
      if (replaced <= cost[row] + 1 && replaced <= cost[row - 1] + 1) {
        cost[row] = replaced;
        from[row] = replacedFrom;
      } else if (cost[row] <= cost[row - 1]) {
        cost[row]++;
      } else {
        cost[row] = cost[row - 1] + 1;
        from[row] = from[row - 1];
      }
    }
  }

  private Span span(int first, int last) {
    int start = words.get(Math.min(first, last)).start();
    return new Span(
        readable.toVerbatim(start, Bias.BACKWARD),
        readable.toVerbatim(words.get(last).end(), Bias.FORWARD));
  }

  private boolean isNearer(Optional<Span> one, Optional<Span> other) {
    return one.isPresent() && other.isPresent() && distance(one.get()) < distance(other.get());
  }

  /** Code points and chars are near enough to each other to tell which is nearer. */
  private int distance(Span span) {
    return Math.abs(span.start() - anchor.start());
  }
}
