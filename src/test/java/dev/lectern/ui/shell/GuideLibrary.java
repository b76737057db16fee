package dev.lectern.ui.shell;

import dev.lectern.intake.Importer;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.Origin;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import dev.lectern.store.SearchIntents;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sample digests as somebody has them who has worked with them for a while. */
final class GuideLibrary {

  static final String GRASPING = "title:robustdexgrasp";

  private static final String NOTE =
      """
      # Why it matters

      Single-view **grasping** that holds up when someone bumps the table. Compare with
      [[fungraspfunctional]].

      - [x] read the method
      - [ ] ask for the force sensors
      - 94.6 % on *real* objects
      """;

  private static final String MISTAKEN =
      """
      @inproceedings{vaswani2017attention,
        title  = {Attention Is All You Need},
        author = {Vaswani, Ashish and Shazeer, Noam},
        year   = {2017}
      }

      @article{lake2015human,
        title = {Human-level concept learning through probabilistic program induction},
        year  = {2015}
      }

      @misc{unfinished,
        title = {An entry that nobody closed
      """;

  private final Library library;

  private GuideLibrary(Library library) {
    this.library = library;
  }

  static Library open(Path folder) throws IOException {
    Library library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    Path samples = Files.createDirectory(folder.resolve("samples"));
    new Importer(library)
        .run(SampleDigests.copyTo(samples), Importer.Options.DEFAULT, progress -> {});
    new GuideLibrary(library).work();
    return library;
  }

  /** A bibliography that ends in the middle of an entry. */
  static Path mistaken(Path folder) throws IOException {
    return Files.writeString(folder.resolve("references.bib"), MISTAKEN);
  }

  private void work() {
    tag("unlearning", "safety", "#8250df");
    tag("grasping", "robotics/grasping", "#bf8700");
    tag("title:humanoid OR title:soccer", "robotics/humanoids", null);
    tag("title:tiebot OR title:quadrupedal", "thesis", "#cf222e");
    mark("tag:safety", ReadingStatus.TOREAD);
    mark("title:fungrasp", ReadingStatus.READ);
    mark("title:tiebot", ReadingStatus.READING);
    star(GRASPING, 5);
    star("title:fungrasp", 4);
    star("title:grokking title:edge", 4);
    highlight("static grasping poses", 1, HighlightColor.YELLOW, "");
    highlight("single-view perception", 1, HighlightColor.GREEN, "one camera is enough");
    library.apply(Intents.note(paper(GRASPING), NOTE)).join();
    fillLists();
    library.apply(SearchIntents.save("Recent grasping", "grasp year:2025")).join();
  }

  private void fillLists() {
    int[] group = {paper(GRASPING), paper("title:fungrasp"), paper("title:tiebot")};
    LocalDate next = LocalDate.now(ZoneId.systemDefault()).plusDays(4);
    library.apply(ListIntents.create("Reading group", group)).join();
    present(group[0], "Ada", next, "with the videos");
    present(group[1], "Emmy", next.plusWeeks(1), null);
    present(group[2], "Sofia", next.plusWeeks(2), "the tie, not the bot");
    library.apply(ListIntents.create("Survey", papers("title:survey"))).join();
  }

  private void present(int paper, String who, LocalDate day, @Nullable String remark) {
    library.apply(ListIntents.set("Reading group", paper, who, day.toString(), remark)).join();
  }

  private void tag(String query, String tag, @Nullable String color) {
    library.apply(Intents.tag(papers(query), List.of(tag), List.of())).join();
    if (color != null) {
      library.apply(Intents.colorTag(tag, color)).join();
    }
  }

  private void mark(String query, ReadingStatus status) {
    library.apply(Intents.mark(papers(query), status, null, null)).join();
  }

  private void star(String query, int rating) {
    library.apply(Intents.mark(papers(query), null, true, rating)).join();
  }

  private void highlight(String quote, int occurrence, HighlightColor color, String comment) {
    library.apply(HighlightIntents.add(paper(GRASPING), quote, occurrence, color, comment)).join();
  }

  private int paper(String query) {
    return SmallLibrary.paper(library, query);
  }

  private int[] papers(String query) {
    return papers(library, query);
  }

  static int[] papers(Library library, String query) {
    return library.search(QueryParser.parse(query).query(), Sort.DEFAULT).join().papers();
  }
}
