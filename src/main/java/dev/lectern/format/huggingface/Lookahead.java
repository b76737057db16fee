package dev.lectern.format.huggingface;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of pieces that shows some of those that come next. */
final class Lookahead implements PieceSource {

  private static final int FARTHEST = 60;

  private final PieceSource source;
  private final List<Piece> ahead = new ArrayList<>();

  Lookahead(PieceSource source) {
    this.source = source;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    return ahead.isEmpty() ? source.next() : ahead.removeFirst();
  }

  /** A piece that comes later, 0 being the very next; null behind the end. */
  @Nullable Piece peek(int index) throws IOException {
    while (ahead.size() <= index) {
      Piece piece = source.next();
      if (piece == null) {
        return null;
      }
      ahead.add(piece);
    }
    return ahead.get(index);
  }

  /** The next pieces without blank ones and ornaments, at most {@code most}. */
  List<Piece> peekSolid(int most) throws IOException {
    List<Piece> solid = new ArrayList<>();
    Piece piece = peek(0);
    for (int i = 1; piece != null && i < FARTHEST && solid.size() < most; i++) {
      if (isSolid(piece)) {
        solid.add(piece);
      }
      piece = solid.size() < most ? peek(i) : null;
    }
    return solid;
  }

  /** Takes everything up to the next solid piece, and it too. */
  void skipSolid() throws IOException {
    Piece piece = next();
    while (piece != null && !isSolid(piece)) {
      piece = next();
    }
  }

  private static boolean isSolid(Piece piece) {
    return !(piece instanceof Piece.Blank || piece instanceof Piece.Ornament);
  }
}
