package dev.lectern.store;

import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A library of four papers, 1 to 4, that can be closed and opened again. */
final class SmallLibrary implements AutoCloseable {

  static final String ABSTRACT =
      "A hand grasps. It reaches 78.2\\% with ``soft'' fingers; \uD835\uDD38 hand\nholds cups.";

  private final Path file;
  Library library;

  SmallLibrary(Path folder) {
    file = folder.resolve("library.db");
    library = Library.open(file, Origin.CLI);
    bringIn(
        "four.txt",
        PaperFields.builder("Grasping with Many Fingers").abstractText(ABSTRACT).build(),
        PaperFields.builder("Schrödinger Bridges for Łukasz").build(),
        PaperFields.builder("A Survey of Pre-training").build(),
        PaperFields.builder("Walking Robots").build());
  }

  void bringIn(String name, PaperFields... papers) {
    Library.waitFor(
        library.importing(
            session -> {
              session.begin(name, "test", name + "0".repeat(64 - name.length()), 3);
              int position = 0;
              for (PaperFields paper : papers) {
                position++;
                session.addNew(IncomingPaper.of(position, position, paper));
              }
              return "";
            }));
  }

  Path file() {
    return file;
  }

  Optional<Commit> apply(Intent intent) {
    return Library.waitFor(library.apply(intent));
  }

  void undo() {
    Library.waitFor(library.undo(1));
  }

  void redo() {
    Library.waitFor(library.redo(1));
  }

  void reopen() {
    library.close();
    library = Library.open(file, Origin.CLI);
  }

  PaperDetails paper(long number) {
    return Library.waitFor(library.details(number)).orElseThrow();
  }

  List<Integer> found(String query) {
    return Arrays.stream(
            Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT))
                .papers())
        .sorted()
        .boxed()
        .toList();
  }

  @Override
  public void close() {
    library.close();
  }
}
