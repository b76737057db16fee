package dev.lectern.store;

import dev.lectern.intake.Importer;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A library with some of everything, from real digests whose bytes it keeps. */
final class RichLibrary {

  private RichLibrary() {}

  /** Makes it, closed and without automatic backups. */
  static Path make(Path file) throws IOException {
    Path samples = Path.of("src/main/resources/dev/lectern/samples");
    try (Library library = Library.open(file, Origin.CLI)) {
      new Importer(library)
          .run(
              List.of(
                  samples.resolve("daily-papers-jan-9.txt"),
                  samples.resolve("daily-papers-aug-4.txt")),
              Importer.Options.DEFAULT,
              progress -> {});
      int[] papers =
          Library.waitFor(library.search(QueryParser.parse("").query(), Sort.DEFAULT)).papers();
      for (int paper : papers) {
        Library.waitFor(library.apply(Intents.note(paper, "What I think of " + paper)));
        if (paper % 3 == 0) {
          mark(library, paper);
        }
      }
      organize(library, papers);
    }
    for (Path automatic : new Backups(file).all()) {
      Files.delete(automatic);
    }
    return file;
  }

  private static void mark(Library library, int paper) {
    int[] one = {paper};
    Library.waitFor(library.apply(Intents.mark(one, ReadingStatus.READING, true, 1 + paper % 5)));
    String title = Library.waitFor(library.details(paper)).orElseThrow().paper().title();
    Library.waitFor(
        library.apply(
            HighlightIntents.add(
                paper, title.substring(0, 12), 1, HighlightColor.GREEN, "A comment on " + paper)));
  }

  private static void organize(Library library, int... papers) {
    for (Intent intent :
        List.of(
            Intents.tag(papers, List.of("area/rl"), List.of()),
            ListIntents.create("Group"),
            ListIntents.add("Group", Arrays.copyOf(papers, 30)),
            SearchIntents.save("Mine", "tag:area"),
            PaperIntents.add(Map.of(PaperField.TITLE, "Added by Hand"), null),
            PaperIntents.delete(new int[] {papers[7]}))) {
      Library.waitFor(library.apply(intent));
    }
    Library.waitFor(library.undo(1));
  }
}
