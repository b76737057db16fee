package dev.lectern.intake;

import dev.lectern.format.CleanText;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Formats;
import dev.lectern.format.Formats.Recognised;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a file makes of itself while it is read, and whether it may come in: the one place that
 * answers windows, commands and watched folders.
 */
final class Impression {

  /** More than one warning for so many papers is more than a slip here and there. */
  private static final int PAPERS_A_WARNING = 10;

  private static final int SHOWN = 60;

  private final String name;
  private final Importer.Options options;
  private @Nullable Recognised recognised;
  private @Nullable String first;
  private int papers;
  private int doubtful;
  private int lost;
  private int lastDoubt;
  private boolean cutAtStart;
  private int warnings;

  Impression(String name, Importer.Options options) {
    this.name = name;
    this.options = options;
  }

  /** Finds who reads the file. */
  DigestReader recognise(DigestSource file) throws IOException, UnreadableDigestException {
    recognised = Formats.recognise(file, options.format());
    return recognised.reader();
  }

  void paper(String title) {
    first = first == null ? title : first;
    papers++;
  }

  /** The next paper reads as if it were none. */
  void doubt() {
    doubtful++;
    lastDoubt = papers + 1;
  }

  /** What should be a paper was left out; of a copied part, the first one may lack its start. */
  void lost() {
    if (papers > 0 || cutAtStart) {
      lost++;
    }
    cutAtStart = true;
  }

  void warning() {
    warnings++;
  }

  int papers() {
    return papers;
  }

  /** Whether it is certainly of its format, and read with hardly a warning. */
  boolean isSure() {
    return recognised != null
        && recognised.fits()
        && recognised.likeness().isSure()
        && warnings * PAPERS_A_WARNING <= papers;
  }

  /** Whether papers are the smaller part of what reads as papers. */
  private boolean isMostlyNonsense() {
    int sound = papers - doubtful;
    int cutAtEnd = doubtful > 0 && lastDoubt == papers ? 1 : 0;
    return sound == 0 || lost + doubtful - cutAtEnd > sound;
  }

  /**
   * Lets a file go on that may come in, when all of it is read.
   *
   * @throws DoubtfulDigestException where somebody has to say so first
   */
  void decide() {
    if (options.anyway() || recognised == null) {
      return;
    }
    if (!recognised.fits()) {
      throw new DoubtfulDigestException(unlike(recognised) + " " + outcome());
    }
    if (isMostlyNonsense()) {
      throw new DoubtfulDigestException(nonsense());
    }
    if (options.watching() && !isSure()) {
      throw new DoubtfulDigestException(
          "%s may be a digest, but somebody should look before it is kept.".formatted(name));
    }
  }

  /** The failure of the reader of a format that the file does not have, with what it has. */
  UnreadableDigestException explained(UnreadableDigestException failure) {
    return options.anyway() || recognised == null || recognised.fits()
        ? failure
        : new UnreadableDigestException(
            unlike(recognised) + " No paper would come out of it; nothing was kept.");
  }

  private String unlike(Recognised found) {
    String format = found.reader().format();
    return found.likeness().confidence() == 0
        ? "%s does not look like %s: it is %s.".formatted(name, format, found.looks())
        : "%s looks like %s only in part: it is %s.".formatted(name, format, found.looks());
  }

  private String outcome() {
    String title = CleanText.readable(String.valueOf(first));
    boolean fits = title.codePointCount(0, title.length()) <= SHOWN;
    String brief = fits ? title : title.substring(0, title.offsetByCodePoints(0, SHOWN - 1)) + "…";
    return papers == 1
        ? "One paper would come out of it, “%s”; nothing was kept.".formatted(brief)
        : "%d papers would come out of it, the first “%s”; nothing was kept."
            .formatted(papers, brief);
  }

  private String nonsense() {
    String bare =
        "%d of the %d papers that would come out of it %s hardly more than a line"
            .formatted(doubtful, papers, doubtful == 1 ? "is" : "are");
    String unread = (lost == 1 ? "1 place" : lost + " places") + " could not be read as a paper";
    String why = lost == 0 ? bare : doubtful == 0 ? unread : bare + ", and " + unread;
    return "Most of %s reads as nonsense: %s; nothing was kept.".formatted(name, why);
  }
}
