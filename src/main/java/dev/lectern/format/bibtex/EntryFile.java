package dev.lectern.format.bibtex;

import dev.lectern.format.bibtex.Piece.Ending;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The entries of a file one after the other, their abbreviations written out. */
final class EntryFile implements Closeable {

  /** Entries of these types give programs their settings. */
  private static final Set<String> SETTINGS =
      Set.of("preamble", "control", "ieeetranbstctl", "bibdesk-smart-groups", "customlist");

  private final EntrySplitter splitter;
  private final ObjLongConsumer<String> warnings;
  private final ObjLongConsumer<String> losses;
  private final ObjLongConsumer<String> comments;
  private final Strings strings = new Strings();

  /**
   * A file from its start.
   *
   * @param warnings takes what is wrong, and the line
   * @param losses takes which entry is left out and why, and the line
   * @param comments takes the content of each {@code @comment}, and how many characters are before
   */
  EntryFile(
      Reader in,
      ObjLongConsumer<String> warnings,
      ObjLongConsumer<String> losses,
      ObjLongConsumer<String> comments) {
    this.splitter = new EntrySplitter(in);
    this.warnings = warnings;
    this.losses = losses;
    this.comments = comments;
  }

  /** The next entry that is one, or null at the end. */
  @Nullable RawEntry next() throws IOException {
    for (Piece piece = splitter.next(); piece != null; piece = splitter.next()) {
      RawEntry entry = entry(piece);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    splitter.close();
  }

  private @Nullable RawEntry entry(Piece piece) {
    if (piece.type().equals("comment")) {
      if (piece.ending() == Ending.WHOLE || piece.ending() == Ending.EARLY) {
        String text = piece.text();
        int start = piece.open() + 1;
        comments.accept(text.substring(start, text.length() - 1), piece.extent().from() + start);
      }
      return null;
    }
    if (SETTINGS.contains(piece.type())) {
      return null;
    }
    if (piece.ending() == Ending.ENDLESS) {
      String message = "@%s is longer than any entry; it was left out.";
      losses.accept(message.formatted(piece.type()), piece.line());
      return null;
    }
    if (piece.type().equals("string")) {
      define(piece);
      return null;
    }
    RawEntry entry = new EntryParser(piece, strings, warnings).entry(losses);
    return entry != null && entry.fields().isEmpty() ? empty(entry) : entry;
  }

  /** Without fields it is prose such as {@code @home (Leipzig)}, or an entry that says nothing. */
  private @Nullable RawEntry empty(RawEntry entry) {
    if (entry.key() != null && EntryTypes.isKnown(entry.type())) {
      String message = "@%s has no fields; it was left out.";
      losses.accept(message.formatted(entry.type()), entry.line());
    }
    return null;
  }

  private void define(Piece piece) {
    new EntryParser(piece, strings, warnings)
        .definitions()
        .forEach(
            (name, value) -> {
              if (!strings.define(name, value)) {
                warnings.accept(
                    "There is no room for the abbreviation “" + name + "”.", piece.line());
              }
            });
  }
}
