package dev.lectern.format.huggingface;

import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.TextLines;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;

/**
 * Reads saved pages of Hugging Face Daily Papers, in all forms that copying and tools give them.
 */
public final class HuggingFaceReader implements DigestReader {

  @Override
  public String format() {
    return "huggingface";
  }

  @Override
  public int confidence(String head, String fileName) {
    return Likeness.of(head);
  }

  @Override
  public void read(DigestSource source, DigestSink sink)
      throws IOException, UnreadableDigestException {
    Survey survey;
    try (TextLines lines = TextLines.open(source)) {
      survey = Survey.of(lines);
    }
    try (TextLines lines = TextLines.open(source)) {
      PieceSource pieces =
          new AddressedPieces(
              new Paragraphs(new PageLines(lines, new LineLexer(survey)), survey.width()));
      if (new PageReader(pieces, sink, survey).read() == 0) {
        throw new UnreadableDigestException(
            "%s shows no paper that can be read as one of Hugging Face Daily Papers."
                .formatted(source.name()));
      }
    }
  }
}
