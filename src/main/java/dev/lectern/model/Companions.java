package dev.lectern.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography carries beside the bibliographic fields: what its owner has added.
 *
 * @param paper the paper's UUID in the library that wrote the file
 * @param key its citation key there
 * @param note Markdown; empty where there is none
 * @param places where the paper stands on reading lists
 * @param files paths of its files, as written
 * @param sender who wrote note and highlights; null where the file is taken to be the user's own
 */
public record Companions(
    @Nullable UUID paper,
    @Nullable String key,
    List<String> tags,
    String note,
    List<ListedPlace> places,
    List<String> files,
    List<Highlight> highlights,
    @Nullable String sender) {

  /** Nothing beside the fields. */
  public static final Companions NONE =
      new Companions(null, null, List.of(), "", List.of(), List.of(), List.of(), null);

  public Companions {
    tags = List.copyOf(tags);
    places = List.copyOf(places);
    files = List.copyOf(files);
    highlights = List.copyOf(highlights);
  }

  /** The same with other files. */
  public Companions withFiles(List<String> others) {
    return new Companions(paper, key, tags, note, places, others, highlights, sender);
  }

  /** What the owner of a bibliography of this computer has added, of another program mostly. */
  public static Companions own(
      @Nullable String key,
      List<String> tags,
      String note,
      List<String> lists,
      List<String> files) {
    List<ListedPlace> places = lists.stream().map(ListedPlace::named).toList();
    return new Companions(null, key, tags, note, places, files, List.of(), null);
  }
}
