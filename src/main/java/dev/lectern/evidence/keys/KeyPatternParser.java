package dev.lectern.evidence.keys;

import java.util.ArrayList;
import java.util.List;

/** Reads patterns of citation keys; positions in its messages count from 1. */
final class KeyPatternParser {

  private static final String NEVER_IN_KEYS = " {}()[],=\"#%~\\'";

  private final String pattern;
  private int at;

  KeyPatternParser(String pattern) {
    this.pattern = pattern;
  }

  List<KeyPart> parse() {
    if (pattern.isBlank()) {
      throw new KeyPatternException("The pattern is empty; write one such as [auth][year].");
    }
    List<KeyPart> parts = new ArrayList<>();
    while (at < pattern.length()) {
      parts.add(pattern.charAt(at) == '[' ? marked() : literal());
    }
    return parts;
  }

  private KeyPart literal() {
    int start = at;
    while (at < pattern.length() && pattern.charAt(at) != '[') {
      checkLiteral(at++);
    }
    return new KeyPart.Literal(pattern.substring(start, at));
  }

  private void checkLiteral(int place) {
    char c = pattern.charAt(place);
    if (c == ']') {
      throw wrong(place, "“]” closes no bracket");
    }
    if (c <= ' ' || c >= 0x7F || NEVER_IN_KEYS.indexOf(c) >= 0) {
      throw wrong(
          place,
          "“"
              + Character.toString(pattern.codePointAt(place))
              + "” cannot stand in a citation key");
    }
  }

  private KeyPart marked() {
    int open = at++;
    String name = word();
    KeyMarker marker =
        KeyMarker.of(name)
            .orElseThrow(
                () -> wrong(open, "“[" + name + "]” is unknown; see the guide for what there is"));
    List<KeyModifier> modifiers = new ArrayList<>();
    while (at < pattern.length() && pattern.charAt(at) == ':') {
      at++;
      modifiers.add(pattern.startsWith("(", at) ? orElse() : modifier());
    }
    if (at == pattern.length() || pattern.charAt(at) != ']') {
      throw wrong(open, "“[” is never closed");
    }
    at++;
    return new KeyPart.Marked(marker, modifiers);
  }

  private KeyModifier modifier() {
    int start = at;
    String name = word();
    return KeyModifier.of(name)
        .orElseThrow(
            () ->
                wrong(
                    start - 1,
                    "“:"
                        + name
                        + "” is unknown; take lower, upper, abbr, capitalize, titlecase,"
                        + " sentencecase, truncate with a number, or (text)"));
  }

  private KeyModifier orElse() {
    int close = pattern.indexOf(')', at);
    if (close < 0) {
      throw wrong(at, "“(” is never closed");
    }
    for (int i = at + 1; i < close; i++) {
      checkLiteral(i);
    }
    String text = pattern.substring(at + 1, close);
    at = close + 1;
    return KeyModifier.orElse(text);
  }

  /** Up to what ends a name. */
  private String word() {
    int start = at;
    while (at < pattern.length() && "[]:".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(start, at);
  }

  private static KeyPatternException wrong(int place, String what) {
    return new KeyPatternException(
        "The pattern is wrong at character " + (place + 1) + ": " + what + ".");
  }
}
