package dev.lectern.format.huggingface;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the pieces of a page one after another. */
@FunctionalInterface
interface PieceSource {

  /** The next piece; null after the last. */
  @Nullable Piece next() throws IOException;
}
