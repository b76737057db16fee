package dev.lectern.format;

import dev.lectern.format.bibtex.BibtexReader;
import dev.lectern.format.csl.CslReader;
import dev.lectern.format.foreign.FileStart;
import dev.lectern.format.foreign.ForeignKinds;
import dev.lectern.format.huggingface.DailyPapersFeed;
import dev.lectern.format.huggingface.HuggingFaceReader;
import dev.lectern.format.json.PackReader;
import dev.lectern.format.ris.RisReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    return recognise(source, formatName).reader();
  }

  /**
   * What was made of a file.
   *
   * @param reader the one whose format the user named, else that which fits best
   * @param likeness how well the file fits it, from 0 to 100
   * @param fits whether it is rather this format than none or another
   * @param looks what it is where it does not fit, as in “it is …”; else empty
   */
  public record Recognised(DigestReader reader, Guess likeness, boolean fits, String looks) {}

  /**
   * What a file is, and who reads it.
   *
   * @param formatName the format's name where the user gave it, else null
   * @throws UnreadableDigestException where the file is no digest that anyone here reads
   */
  public static Recognised recognise(DigestSource source, @Nullable String formatName)
      throws IOException, UnreadableDigestException {
    FileStart start = start(source);
    Optional<String> refusal = Refusals.of(start);
    if (refusal.isPresent()) {
      throw new UnreadableDigestException(refusal.get());
    }
    List<Guess> guesses = guesses(start);
    if (formatName == null && guesses.isEmpty()) {
      throw new UnreadableDigestException(Refusals.unknown(start));
    }
    DigestReader reader = named(formatName == null ? guesses.getFirst().format() : formatName);
    Guess likeness =
        guesses.stream()
            .filter(guess -> guess.format().equals(reader.format()))
            .findFirst()
            .orElse(new Guess(reader.format(), 0));
    boolean other = !guesses.isEmpty() && guesses.getFirst().isSure() && !likeness.isSure();
    boolean fits = likeness.isLikely() && !other;
    return new Recognised(reader, likeness, fits, fits ? "" : looks(start, guesses));
  }

  /** The reader of a format; empty where this program reads it no longer, or does not yet. */
  public static Optional<DigestReader> reader(String format) {
    return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }

  /** A format that a file may have, and how well it fits, from 0 to 100. */
  public record Guess(String format, int confidence) {

    private static final int SURE = 80;
    private static final int LIKELY = 50;

    /** Whether nobody need look. */
    public boolean isSure() {
      return confidence >= SURE;
    }

    /** Whether it is rather this format than none. */
    public boolean isLikely() {
      return confidence >= LIKELY;
    }
  }

  /** The formats that a file may have, the likeliest first; none where nobody here reads it. */
  public static List<Guess> guesses(DigestSource source) throws IOException {
    FileStart start = start(source);
    return Refusals.of(start).isPresent() ? List.of() : guesses(start);
  }

  private static List<Guess> guesses(FileStart start) {
    return READERS.stream()
        .map(reader -> new Guess(reader.format(), reader.confidence(start.head(), start.name())))
        .filter(guess -> guess.confidence() > 0)
        .sorted(Comparator.comparingInt(Guess::confidence).reversed())
        .toList();
  }

  private static FileStart start(DigestSource source) throws IOException {
    try (InputStream in = source.open()) {
      String bytes = new String(in.readNBytes(FileStart.BYTES), StandardCharsets.ISO_8859_1);
      return new FileStart(source.name(), Decoding.head(source, HEAD_CHARS), bytes);
    }
  }

  /** What a file looks like that fits a format badly. */
  private static String looks(FileStart start, List<Guess> guesses) {
    return guesses.stream()
        .filter(Guess::isLikely)
        .findFirst()
        .map(guess -> "a file of the format " + guess.format())
        .orElseGet(() -> ForeignKinds.text(start).what());
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

  private static String names() {
    return READERS.stream().map(DigestReader::format).collect(Collectors.joining(", "));
  }
}
