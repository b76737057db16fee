package dev.lectern.store;

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
}
