package dev.lectern.format;

import dev.lectern.model.ListedPlace;
import dev.lectern.model.PaperDetails;
import java.util.List;

/**
 * A paper to be exported.
 *
 * @param places its places on the reading lists that go along
 */
public record ExportEntry(PaperDetails details, List<ListedPlace> places) {

  public ExportEntry {
    places = List.copyOf(places);
  }

  /** A paper by itself, of no reading list. */
  public static ExportEntry of(PaperDetails details) {
    return new ExportEntry(details, List.of());
  }
}
