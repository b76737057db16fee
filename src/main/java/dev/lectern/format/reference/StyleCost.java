package dev.lectern.format.reference;

/**
 * What a part of a style costs at most for one reference.
 *
 * @param text the characters that it can print
 * @param steps the characters that are handled on the way, since each element copies what is in it
 * @param depth how deep its elements nest, those of macros counted where they are called
 */
record StyleCost(long text, long steps, int depth) {

  /** More than any bound, and far from an overflow. */
  private static final long ENDLESS = 1L << 60;

  static final StyleCost NONE = new StyleCost(0, 0, 0);

  /** Of both, one after the other. */
  StyleCost and(StyleCost other) {
    return new StyleCost(
        Math.min(ENDLESS, text + other.text),
        Math.min(ENDLESS, steps + other.steps),
        Math.max(depth, other.depth));
  }

  /** Of the dearer one, where only one is taken. */
  StyleCost or(StyleCost other) {
    return new StyleCost(
        Math.max(text, other.text), Math.max(steps, other.steps), Math.max(depth, other.depth));
  }

  /** Of an element that holds this and prints so much itself. */
  StyleCost within(long own) {
    long all = Math.min(ENDLESS, text + own);
    return new StyleCost(all, Math.min(ENDLESS, steps + all), depth + 1);
  }

  /** Of this, so many times. */
  StyleCost times(long count) {
    return new StyleCost(capped(text, count), capped(steps, count), depth);
  }

  private static long capped(long amount, long count) {
    return amount != 0 && count > ENDLESS / amount ? ENDLESS : amount * count;
  }
}
