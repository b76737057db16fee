package dev.lectern.format;

import dev.lectern.model.ListedPlace;
import dev.lectern.model.PaperDetails;
import java.nio.file.Path;
import java.util.List;

/**
 * A paper to be exported.
 *
 * @param places its places on the reading lists that go along
 * @param files its attached files, where these go along
 */
public record ExportEntry(PaperDetails details, List<ListedPlace> places, List<Path> files) {

  public ExportEntry {
    places = List.copyOf(places);
    files = List.copyOf(files);
  }

  /** A paper without its files. */
  public ExportEntry(PaperDetails details, List<ListedPlace> places) {
    this(details, places, List.of());
  }

  /** A paper by itself, of no reading list. */
  public static ExportEntry of(PaperDetails details) {
    return new ExportEntry(details, List.of());
  }
}
