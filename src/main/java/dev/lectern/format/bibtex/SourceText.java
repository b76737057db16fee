package dev.lectern.format.bibtex;

import dev.lectern.format.Decoding;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a bibliography in the encoding that it names: {@code % Encoding: ISO8859_15} of
 * JabRef, {@code -*- coding: latin-1 -*-} of Emacs, {@code % !TEX encoding = …} of TeX editors.
 */
final class SourceText {

  private static final int SAMPLE = 1 << 16;
  private static final int HEAD = 2048;
  private static final Pattern NAMED =
      Pattern.compile(
          "%.*?(?:Encoding:|coding[:=]|!TEX encoding ?=)\\s*([\\w.:+-]+)",
          Pattern.CASE_INSENSITIVE);

  private SourceText() {}

  static Reader open(DigestSource source) throws IOException {
    return encoding(source).reader(source.open());
  }

  static Encoding encoding(DigestSource source) throws IOException {
    Charset charset;
    try (InputStream in = source.open()) {
      charset = charset(in.readNBytes(SAMPLE));
    }
    return charset == null ? Decoding.encoding(source) : Encoding.of(charset);
  }

  /** The legacy encoding that a file names and seems to have; null for all that can be told. */
  private static @Nullable Charset charset(byte[] sample) {
    if (isWide(sample) || isUtf8(sample)) {
      return null;
    }
    int size = Math.min(sample.length, HEAD);
    Matcher named = NAMED.matcher(new String(sample, 0, size, StandardCharsets.ISO_8859_1));
    return named.find() ? known(named.group(1)) : null;
  }

  private static @Nullable Charset known(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceFirst("-(?:unix|dos|mac)$", "")
            .replaceFirst("^latin-?9$", "ISO-8859-15")
            .replaceFirst("^latin-?(\\d+)$", "latin$1")
            .replaceFirst("^iso8859_", "ISO-8859-")
            .replaceFirst("^mac-?roman.*|^applemac$", "x-MacRoman");
    try {
      Charset charset = Charset.forName(plain);
      return charset.name().startsWith("UTF") ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static boolean isWide(byte[] b) {
    boolean mark = b.length > 1 && (b[0] == (byte) 0xFF || b[0] == (byte) 0xFE) && b[1] < 0;
    return mark || b.length > 1 && (b[0] == 0 || b[1] == 0);
  }

  /**
   * Whether the bytes beyond ASCII are UTF-8, whatever the file says; false where there are none.
   */
  private static boolean isUtf8(byte[] sample) {
    CharBuffer out = CharBuffer.allocate(sample.length);
    // What is cut at the end of the sample is no error here.
    boolean good =
        !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), out, false).isError();
    return good && out.flip().chars().anyMatch(c -> c >= 0x80);
  }
}
