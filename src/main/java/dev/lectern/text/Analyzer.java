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
  public static final int VERSION = 2;

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

  /** How many words stand on either side of a joined form in {@link #line}. */
  static final int NEAR = 2;

  /**
   * The words in order, apart by one space each, then the joined forms of hyphenated ones with the
   * words around them, so that a phrase finds them too.
   *
   * @param gap stands before each of these
   */
  public static String line(String text, String gap) {
    StringBuilder words = new StringBuilder(text.length() + gap.length());
    JoinedWords joined = new JoinedWords(text.length());
    new TokenScan(
            text,
            new TokenScan.Taker() {
              @Override
              public void word(char[] token, int length, int start, int end) {
                if (!words.isEmpty()) {
                  words.append(' ');
                }
                words.append(token, 0, length);
                joined.word(token, length, start);
              }

              @Override
              public void joined(char[] token, int length, int start, int end) {
                joined.joined(token, length, start);
              }
            })
        .run();
    joined.appendTo(words, NEAR, gap);
    return words.toString();
  }

  /** The words in order, each hyphenated compound as the one word that others may have written. */
  public static List<String> withoutHyphens(String text) {
    JoinedWords words = new JoinedWords(text.length());
    new TokenScan(
            text,
            new TokenScan.Taker() {
              @Override
              public void word(char[] token, int length, int start, int end) {
                words.word(token, length, start);
              }

              @Override
              public void joined(char[] token, int length, int start, int end) {
                words.joined(token, length, start);
              }
            })
        .run();
    return words.all();
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
