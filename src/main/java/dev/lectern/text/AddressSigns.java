package dev.lectern.text;

/**
 * The places in a text by which addresses are told: the colon of a scheme, a point behind {@code
 * www}, or one before the last label of a known host, which begins by one of five letters. An
 * address starts in the label that ends at such a place.
 */
final class AddressSigns {

  private final String text;
  private int scheme = -1;

  AddressSigns(String text) {
    this.text = text;
  }

  /** The first place at or behind the offset, or the text's length. */
  int next(int from) {
    if (scheme < from) {
      int found = text.indexOf("://", from);
      scheme = found < 0 ? text.length() : found;
    }
    int dot = text.indexOf('.', from, scheme);
    while (dot >= 0 && !tells(dot)) {
      dot = text.indexOf('.', dot + 1, scheme);
    }
    return dot < 0 ? scheme : dot;
  }

  private boolean tells(int dot) {
    return switch (small(dot + 1)) {
      case 'c', 'o', 'b', 'm', 'g' -> true;
      default -> small(dot - 1) == 'w';
    };
  }

  private char small(int at) {
    return at < 0 || at >= text.length() ? 0 : (char) (text.charAt(at) | 0x20);
  }
}
