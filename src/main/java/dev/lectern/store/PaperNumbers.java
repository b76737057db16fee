package dev.lectern.store;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/** Many papers in few statements: their numbers as one JSON value for each thousand. */
final class PaperNumbers {

  /** The numbers of a piece, to stand after {@code IN}; the piece is the statement's value. */
  static final String LISTED = "(SELECT value FROM json_each(?))";

  private static final int PIECE = 1_000;

  private PaperNumbers() {}

  static void inPieces(RoaringBitmap papers, Consumer<String> work) {
    PrimitiveIterator.OfInt numbers = papers.stream().iterator();
    while (numbers.hasNext()) {
      StringBuilder piece = new StringBuilder("[").append(numbers.nextInt());
      for (int n = 1; n < PIECE && numbers.hasNext(); n++) {
        piece.append(',').append(numbers.nextInt());
      }
      work.accept(piece.append(']').toString());
    }
  }

  /** The numbers that {@code group_concat} wrote, in their order. */
  static int[] listed(byte[] text) {
    int[] numbers = new int[text.length / 2 + 1];
    int count = 0;
    int number = 0;
    for (byte letter : text) {
      if (letter == ',') {
        numbers[count++] = number;
        number = 0;
      } else {
        number = number * 10 + (letter - '0');
      }
    }
    numbers[count++] = number;
    return Arrays.copyOf(numbers, count);
  }
}
