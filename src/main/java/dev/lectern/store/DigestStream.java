package dev.lectern.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import java.util.zip.InflaterInputStream;

/** The exact bytes of a digest, piece by piece as they are kept, in the memory of one piece. */
final class DigestStream extends InputStream {

  private final IntFunction<byte[]> pieces;
  private InputStream piece = InputStream.nullInputStream();
  private int next;

  /**
   * @param pieces a piece by its number, deflated; empty after the last
   */
  DigestStream(IntFunction<byte[]> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = piece.read(bytes, offset, length);
    while (read < 0) {
      byte[] deflated = pieces.apply(next);
      if (deflated.length == 0) {
        return -1;
      }
      next++;
      piece = new InflaterInputStream(new ByteArrayInputStream(deflated));
      read = piece.read(bytes, offset, length);
    }
    return read;
  }
}
