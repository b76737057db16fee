package dev.lectern.format.ris;

import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.TextLines;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;

/** Reads RIS, as reference managers write it and in the dialects of the databases. */
public final class RisReader implements DigestReader {

  @Override
  public String format() {
    return "ris";
  }

  @Override
  public int confidence(String head, String fileName) {
    return RisLikeness.of(head);
  }

  @Override
  public void read(DigestSource source, DigestSink sink)
      throws IOException, UnreadableDigestException {
    RisScan scan = new RisScan(sink);
    try (TextLines lines = TextLines.open(source)) {
      scan.read(lines);
    }
    if (scan.records() == 0) {
      throw new UnreadableDigestException(
          "%s has no RIS record in it: no line starts with “TY  - ” or another tag of RIS."
              .formatted(source.name()));
    }
  }
}
