package dev.lectern.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Steps through a text in any charset; what is damaged comes out as an {@code InputStreamReader}
 * has it.
 */
final class CharsetSteps implements CharSteps {

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
  private final CharBuffer out = CharBuffer.allocate(2).limit(0);
  private boolean ended;
  private int width;

  CharsetSteps(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public int next() throws IOException {
    if (out.hasRemaining()) {
      width = 0;
      return out.get();
    }
    int used = 0;
    for (int room = 1; ; ) {
      int before = bytes.position();
      out.clear().limit(room);
      boolean full = decoder.decode(bytes, out, ended).isOverflow();
      used += bytes.position() - before;
      out.flip();
      if (out.hasRemaining()) {
        width = used;
        return out.get();
      }
      if (full) {
        room = 2; // a pair comes whole or not at all
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
  }

  @Override
  public int width() {
    return width;
  }

  private void fill() throws IOException {
    bytes.compact();
    int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = more < 0;
    bytes.position(bytes.position() + Math.max(more, 0)).flip();
  }
}
