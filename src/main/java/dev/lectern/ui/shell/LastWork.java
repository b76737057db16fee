package dev.lectern.ui.shell;

import dev.lectern.query.Sort;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.papers.PapersModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;

/** Goes on where the window was left: the order, and in the same library search and selection. */
final class LastWork {

  /** Of more selected papers, the first ones are kept. */
  private static final int KEPT = 200;

  private final StringProperty library;
  private final StringProperty search;
  private final StringProperty selected;
  private final StringProperty order;
  private final String file;

  LastWork(Choices choices, Path file) {
    this.file = file.toAbsolutePath().toString();
    library = choices.of("last.library", "");
    search = choices.of("last.search", "");
    selected = choices.of("last.selected", "");
    order = choices.of("last.order", "");
  }

  /** Takes it up, and keeps it from now on. */
  void resume(PapersModel papers) {
    boolean same = library.get().equals(file);
    papers.resume(
        same ? search.get() : "",
        parsed(order.get()).orElse(Sort.DEFAULT),
        same ? numbers(selected.get()) : new int[0]);
    library.set(file);
    papers.textProperty().subscribe(now -> search.set(now));
    papers.selectedProperty().subscribe(now -> selected.set(inWords(now)));
    papers
        .sortProperty()
        .subscribe(now -> order.set((now.ascending() ? "" : "-") + now.by().code()));
  }

  private static Optional<Sort> parsed(String words) {
    return Sort.parse(words.replaceFirst("^-", ""))
        .map(sort -> new Sort(sort.by(), !words.startsWith("-")));
  }

  private static int[] numbers(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> word.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String inWords(int[] papers) {
    return Arrays.stream(papers)
        .limit(KEPT)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
