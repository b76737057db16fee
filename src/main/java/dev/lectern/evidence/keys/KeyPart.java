package dev.lectern.evidence.keys;

import java.util.List;

/** A piece of a pattern: text as it is, or what a marker takes, modified. */
sealed interface KeyPart {

  /** Text outside of brackets. */
  record Literal(String text) implements KeyPart {}

  /** What stands in brackets. */
  record Marked(KeyMarker marker, List<KeyModifier> modifiers) implements KeyPart {
    public Marked {
      modifiers = List.copyOf(modifiers);
    }

    String of(KeySubject paper) {
      List<String> words = marker.words(paper);
      for (KeyModifier modifier : modifiers) {
        words = modifier.apply(words);
      }
      return String.join("", words);
    }
  }
}
