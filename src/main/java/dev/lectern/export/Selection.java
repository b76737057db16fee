package dev.lectern.export;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.model.AttachedFile;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingList;
import dev.lectern.store.Library;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be written: papers in their order, and their places on reading lists.
 *
 * @param papers the numbers of the papers
 */
public record Selection(int[] papers, ListPlaces places, ExportOptions options) {

  /** The papers that are on this list, in its order and under its name. */
  public static Selection ofList(
      Library library, ReadingList list, int[] papers, ExportOptions options) {
    ListPlaces places = ListPlaces.on(library, List.of(list));
    return new Selection(places.inOrder(papers), places, options.titled(list.name()));
  }

  /** Papers in an order of their own, with their places on all lists where these go along. */
  public static Selection of(
      Library library, int[] papers, ExportOptions options, boolean withPlaces) {
    List<ReadingList> lists = withPlaces ? Library.waitFor(library.lists()) : List.of();
    return new Selection(papers, ListPlaces.on(library, lists), options);
  }

  /** A paper with all of it that goes along. */
  ExportEntry entry(Library library, PaperDetails paper) {
    long number = paper.paper().id();
    List<Path> files =
        options.has(ExportPart.FILES)
            ? Library.waitFor(library.attachments(number)).stream().map(AttachedFile::file).toList()
            : List.of();
    return new ExportEntry(paper, places.of(number), files);
  }
}
