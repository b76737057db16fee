package dev.lectern.format;

import dev.lectern.format.bibtex.BibtexReader;
import dev.lectern.format.csl.CslReader;
import dev.lectern.format.huggingface.DailyPapersFeed;
import dev.lectern.format.huggingface.HuggingFaceReader;
import dev.lectern.format.json.PackReader;
import dev.lectern.format.ris.RisReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registry of all formats: finds the reader of a file by looking at how it starts. */
public final class Formats {

  /** How much of a file is looked at to tell its format. */
  public static final int HEAD_CHARS = 16_384;

  private static final List<DigestReader> READERS =
      List.of(
          new HuggingFaceReader(),
          new DailyPapersFeed(),
          new PackReader(),
          new BibtexReader(),
          new RisReader(),
          new CslReader());

  private Formats() {}

  public static List<DigestReader> readers() {
    return READERS;
  }

  /**
   * The reader for a file.
   *
   * @param formatName the format's name where the user gave it, else null
   * @throws UnreadableDigestException where the file is no digest that anyone here reads
   */
  public static DigestReader find(DigestSource source, @Nullable String formatName)
      throws IOException, UnreadableDigestException {
    String head = Decoding.head(source, HEAD_CHARS);
    Optional<String> refusal = Refusals.of(source.name(), head);
    if (refusal.isPresent()) {
      throw new UnreadableDigestException(refusal.get());
    }
    return formatName == null ? best(source.name(), head) : named(formatName);
  }

  /** The reader of a format; empty where this program reads it no longer, or does not yet. */
  public static Optional<DigestReader> reader(String format) {
    return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }

  /** A format that a file may have, and how well it fits, from 1 to 100. */
  public record Guess(String format, int confidence) {}

  /** The formats that a file may have, the likeliest first; none where nobody here reads it. */
  public static List<Guess> guesses(DigestSource source) throws IOException {
    String head = Decoding.head(source, HEAD_CHARS);
    if (Refusals.of(source.name(), head).isPresent()) {
      return List.of();
    }
    return READERS.stream()
        .map(reader -> new Guess(reader.format(), reader.confidence(head, source.name())))
        .filter(guess -> guess.confidence() > 0)
        .sorted(Comparator.comparingInt(Guess::confidence).reversed())
        .toList();
  }

  private static DigestReader named(String formatName) throws UnreadableDigestException {
    String wanted = formatName.strip().toLowerCase(Locale.ROOT);
    for (DigestReader reader : READERS) {
      if (reader.format().equals(wanted)) {
        return reader;
      }
    }
    throw new UnreadableDigestException(
        "There is no format “%s”; take one of: %s.".formatted(formatName, names()));
  }

  private static DigestReader best(String fileName, String head) throws UnreadableDigestException {
    DigestReader best = null;
    int most = 0;
    for (DigestReader reader : READERS) {
      int confidence = reader.confidence(head, fileName);
      if (confidence > most) {
        best = reader;
        most = confidence;
      }
    }
    if (best == null) {
      throw new UnreadableDigestException(Refusals.unknown(fileName, head, names()));
    }
    return best;
  }

  private static String names() {
    return READERS.stream().map(DigestReader::format).collect(Collectors.joining(", "));
  }
}
