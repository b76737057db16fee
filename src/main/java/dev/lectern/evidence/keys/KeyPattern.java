package dev.lectern.evidence.keys;

import dev.lectern.model.PaperFields;
import java.util.List;

/**
 * How citation keys are made, in the manner of JabRef and Better BibTeX.
 *
 * <pre>{@code
 * KeyPattern.parse("[auth:lower][shorttitle3_3][year]").key(fields, tags)
 * }</pre>
 */
public final class KeyPattern {

  /** The key that papers get when they come in: {@code passivesafe2025}. */
  public static final KeyPattern DEFAULT = parse("[shorttitle2:lower:(paper)][year]");

  private static final String NAMELESS = "paper";
  private static final int LONGEST_KEY = 120;

  private final String text;
  private final List<KeyPart> parts;

  KeyPattern(String text, List<KeyPart> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws KeyPatternException where it is none
   */
  public static KeyPattern parse(String pattern) {
    return new KeyPattern(pattern, new KeyPatternParser(pattern).parse());
  }

  /** The key of a paper, as yet without a letter for namesakes: ASCII, never empty. */
  public String key(PaperFields fields, List<String> tags) {
    KeySubject paper = new KeySubject(fields, tags);
    StringBuilder key = new StringBuilder();
    for (KeyPart part : parts) {
      switch (part) {
        case KeyPart.Literal literal -> key.append(literal.text());
        case KeyPart.Marked marked -> key.append(marked.of(paper));
      }
    }
    key.setLength(Math.min(key.length(), LONGEST_KEY));
    return key.isEmpty() ? NAMELESS : key.toString();
  }

  /** The pattern as it was typed. */
  @Override
  public String toString() {
    return text;
  }
}
