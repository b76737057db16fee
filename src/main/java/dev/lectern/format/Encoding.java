package dev.lectern.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text file become characters.
 *
 * @param charset null for UTF-8 in which every byte that is none is taken for Windows-1252
 * @param mark how many bytes of a byte order mark stand in front
 */
public record Encoding(@Nullable Charset charset, int mark) {

  /** A file in a charset that it names itself. */
  public static Encoding of(Charset charset) {
    return new Encoding(charset, 0);
  }

  /** The text of a file from its first byte on; closing it closes the stream. */
  public Reader reader(InputStream bytes) throws IOException {
    InputStream in = bytes instanceof BufferedInputStream ? bytes : new BufferedInputStream(bytes);
    in.skipNBytes(mark);
    return charset == null ? new LenientUtf8(in) : new InputStreamReader(in, charset);
  }

  /** The same, one character after the other, each with its size in bytes. */
  CharSteps steps(InputStream bytes) throws IOException {
    bytes.skipNBytes(mark);
    return charset == null ? new LenientUtf8(bytes) : new CharsetSteps(bytes, charset);
  }

  /** How many bytes the smallest character has. */
  int unit() {
    return isWide() ? 2 : 1;
  }

  /** The character in so many bytes; for characters of ASCII alone. */
  byte[] bytes(char ascii) {
    return isWide() && charset != null
        ? String.valueOf(ascii).getBytes(charset)
        : new byte[] {(byte) ascii};
  }

  private boolean isWide() {
    return StandardCharsets.UTF_16LE.equals(charset) || StandardCharsets.UTF_16BE.equals(charset);
  }
}
