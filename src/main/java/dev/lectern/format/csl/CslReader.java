package dev.lectern.format.csl;

import dev.lectern.format.Decoding;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.io.Reader;

/** Reads CSL-JSON: a list of entries, {@code {"items": […]}}, or single entries. */
public final class CslReader implements DigestReader {

  @Override
  public String format() {
    return "csl-json";
  }

  @Override
  public int confidence(String head, String fileName) {
    return CslLikeness.of(head);
  }

  @Override
  public void read(DigestSource source, DigestSink sink)
      throws IOException, UnreadableDigestException {
    CslScan scan = new CslScan(sink);
    try (Reader in = Decoding.reader(source.open())) {
      scan.read(in);
    }
    if (scan.entries() == 0) {
      throw new UnreadableDigestException(
          "%s has no entry that can be read as CSL-JSON.".formatted(source.name()));
    }
  }
}
