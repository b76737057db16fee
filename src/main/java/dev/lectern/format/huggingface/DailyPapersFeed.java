package dev.lectern.format.huggingface;

import dev.lectern.format.Decoding;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.format.huggingface.feed.FeedLikeness;
import dev.lectern.format.huggingface.feed.FeedScan;
import java.io.IOException;
import java.io.Reader;

/** Reads saved answers of Hugging Face's {@code /api/daily_papers} and lists made from them. */
public final class DailyPapersFeed implements DigestReader {

  @Override
  public String format() {
    return "huggingface-json";
  }

  @Override
  public int confidence(String head, String fileName) {
    return FeedLikeness.of(head);
  }

  @Override
  public void read(DigestSource source, DigestSink sink)
      throws IOException, UnreadableDigestException {
    FeedScan scan = new FeedScan(source.name(), sink);
    try (Reader in = Decoding.reader(source.open())) {
      scan.read(in);
    }
    if (scan.papers() == 0) {
      throw new UnreadableDigestException(
          "%s shows no paper that can be read as an item of Hugging Face's daily papers."
              .formatted(source.name()));
    }
  }
}
