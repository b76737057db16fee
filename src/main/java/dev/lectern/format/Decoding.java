package dev.lectern.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a text file into characters: UTF-16, UTF-8, else Windows-1252. */
public final class Decoding {

  private static final int SAMPLE = 4096;

  private Decoding() {}

  /** A reader of the file's text, without byte order mark; closing it closes the stream. */
  public static Reader reader(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    in.mark(SAMPLE);
    byte[] sample = in.readNBytes(SAMPLE);
    in.reset();
    return encoding(sample).reader(in);
  }

  /** The encoding of a file, as its start shows it. */
  public static Encoding encoding(DigestSource source) throws IOException {
    try (InputStream in = source.open()) {
      return encoding(in.readNBytes(SAMPLE));
    }
  }

  private static Encoding encoding(byte[] sample) {
    return new Encoding(wideCharset(sample), markSize(sample));
  }

  /** The first characters of a file, at most {@code limit}. */
  public static String head(DigestSource source, int limit) throws IOException {
    char[] head = new char[limit];
    int size = 0;
    try (Reader in = reader(source.open())) {
      int more = in.read(head, 0, limit);
      while (more > 0) {
        size += more;
        more = size < limit ? in.read(head, size, limit - size) : 0;
      }
    }
    return new String(head, 0, size);
  }

  private static int markSize(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(b, 0xFF, 0xFE) || startsWith(b, 0xFE, 0xFF) ? 2 : 0;
  }

  private static @Nullable Charset wideCharset(byte[] b) {
    if (startsWith(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    for (int i = 0; i < b.length; i++) {
      zeros[i & 1] += b[i] == 0 ? 1 : 0;
    }
    if (isMostly(zeros[1], zeros[0], b.length)) {
      return StandardCharsets.UTF_16LE;
    }
    return isMostly(zeros[0], zeros[1], b.length) ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether zeros stand in more than half of one kind of places and in hardly any of the other. */
  private static boolean isMostly(int zeros, int others, int bytes) {
    return bytes >= 4 && zeros * 4 > bytes && others * 50 < bytes;
  }

  private static boolean startsWith(byte[] b, int... mark) {
    if (b.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
