package dev.lectern.text;

import dev.lectern.text.Anchor.Span;
import java.util.Optional;

/** Finds the passage of an anchor again. */
public final class AnchoredPassage {

  private AnchoredPassage() {}

  /**
   * Where the passage stands in this text: the same words with the same surroundings, else the most
   * similar words, the nearest of several. Empty where nothing is similar enough, and where a word
   * or two stand there several times and nothing tells which was meant.
   */
  public static Optional<Span> find(Anchor anchor, String text) {
    return new ExactPassage(anchor, text).find().or(() -> new SimilarPassage(anchor, text).find());
  }
}
