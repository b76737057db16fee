package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The one tokenizer, used for the index and for queries alike.
 *
 * <p>{@code Schrödinger's pre-training of Qwen2.5} has the words {@code schrodinger, pre, training,
 * of, qwen2.5} and the joined form {@code pretraining}. Chinese, Japanese and Korean runs become
 * overlapping pairs of characters.
 */
public final class Analyzer {

  /**
   * Raised whenever any text yields other tokens than before; an index of another version is old.
   */
  public static final int VERSION = 1;

  /** Receives the tokens of a text with the char offsets they were read from. */
  public interface Sink {
    void word(String token, int start, int end);

    /** A hyphenated compound written as one word; it covers the words that it joins. */
    void joined(String token, int start, int end);
  }

  private Analyzer() {}

  /** The index tokens in reading order. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>(Math.max(8, text.length() / 6));
    scan(
        text,
        new Sink() {
          @Override
          public void word(String token, int start, int end) {
            words.add(token);
          }

          @Override
          public void joined(String token, int start, int end) {}
        });
    return words;
  }

  /** The hyphenated compounds of the text as single words, in addition to {@link #words}. */
  public static List<String> joined(String text) {
    List<String> joined = new ArrayList<>();
    scan(
        text,
        new Sink() {
          @Override
          public void word(String token, int start, int end) {}

          @Override
          public void joined(String token, int start, int end) {
            joined.add(token);
          }
        });
    return joined;
  }

  /** Words and joined forms in one pass, with their places in the text. */
  public static void scan(String text, Sink sink) {
    new TokenScan(text, taker(sink)).run();
  }

  private static TokenScan.Taker taker(Sink sink) {
    return new TokenScan.Taker() {
      @Override
      public void word(char[] token, int length, int start, int end) {
        sink.word(new String(token, 0, length), start, end);
      }

      @Override
      public void joined(char[] token, int length, int start, int end) {
        sink.joined(new String(token, 0, length), start, end);
      }
    };
  }

  /**
   * The words in order, apart by one space each, then the joined forms of hyphenated ones.
   *
   * @param gap stands before each joined form
   */
  public static String line(String text, String gap) {
    StringBuilder words = new StringBuilder(text.length() + gap.length());
    StringBuilder joinedForms = new StringBuilder();
    new TokenScan(
            text,
            new TokenScan.Taker() {
              @Override
              public void word(char[] token, int length, int start, int end) {
                if (!words.isEmpty()) {
                  words.append(' ');
                }
                words.append(token, 0, length);
              }

              @Override
              public void joined(char[] token, int length, int start, int end) {
                joinedForms.append(gap).append(token, 0, length);
              }
            })
        .run();
    return words.append(joinedForms).toString();
  }

  /** The form in which names are compared: folded words, apart by one space each. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    new TokenScan(
            text,
            new TokenScan.Taker() {
              @Override
              public void word(char[] token, int length, int start, int end) {
                if (!out.isEmpty()) {
                  out.append(' ');
                }
                out.append(token, 0, length);
              }

              @Override
              public void joined(char[] token, int length, int start, int end) {}
            },
            TokenScan.Unsegmented.WHOLE)
        .run();
    return out.toString();
  }
}
