package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.Importer;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.query.Query;
import dev.lectern.query.Query.TextField;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/** Whatever is asked, the word files answer as the text index does. */
class WordShelfTest {

  private static final List<TextField> INDEXED =
      Stream.of(TextField.values()).filter(field -> field != TextField.HIGHLIGHT).toList();

  @TempDir Path folder;
  private Path file;
  private Database database;
  private WordFiles files;
  private WordShelf shelf;
  private List<Query.Text> questions;

  @BeforeEach
  void importsTheSamples() throws IOException {
    file = folder.resolve("library.db");
    Path samples = Files.createDirectory(folder.resolve("samples"));
    List<Path> digests = SampleDigests.copyTo(samples);
    try (Library library = Library.open(file, Origin.CLI)) {
      new Importer(library).run(digests, Importer.Options.DEFAULT, p -> {});
    }
    database = new Database(file);
    opensShelf();
    questions = questions(digests.getFirst());
  }

  private void opensShelf() {
    files = new WordFiles(file, 1);
    shelf = new WordShelf(files.folder());
  }

  @AfterEach
  void closes() {
    database.close();
  }

  @Test
  void answersAsTheTextIndexBeforeItsFilesAreMadeAndAfter() {
    agree();
    files.build(database);
    assertThat(names()).hasSize(1);
    assertThat(Library.waitFor(database.read(shelf::isUseful))).isTrue();
    agree();
  }

  @Test
  void answersAsTheTextIndexAfterEditsAndAfterTheNextBuild() {
    files.build(database);
    agree();
    try (Library library = Library.open(file, Origin.CLI)) {
      for (int paper = 1; paper < 90; paper += 7) {
        Library.waitFor(library.apply(Intents.note(paper, "zebra crossing learning " + paper)));
        Library.waitFor(
            library.apply(Intents.correct(paper + 1, PaperField.TITLE, "Learning of Zebras")));
        Library.waitFor(library.apply(remarks(paper + 2)));
        if (paper % 3 == 0) {
          agree();
        }
      }
      Library.waitFor(library.apply(Intents.note(1, "")));
      assertThat(
              Library.waitFor(library.search(QueryParser.parse("note:zebra").query(), Sort.DEFAULT))
                  .count())
          .isEqualTo(12 + 13);
    }
    agree();
    files.build(database);
    agree();
    assertThat(names()).hasSize(1);
  }

  /** A note that another reader sent, and a highlight with a comment. */
  private static Intent remarks(long paper) {
    return present -> {
      String title = new PaperTable(present.sql()).fields(paper).orElseThrow().title();
      String first = title.split(" ")[0];
      Change mark =
          HighlightIntents.add(paper, first, 1, HighlightColor.BLUE, "crossing learners " + paper)
              .resolve(present)
              .orElseThrow();
      Edit<String> sent = new Edit<>(paper, null, "Zebra and learning, says Ada");
      return Optional.of(new Change.Batch(List.of(mark, new Change.EditSentNote("Ada", sent))));
    };
  }

  @Test
  void aLostOrTornFileCostsSpeedOnly() throws IOException {
    files.build(database);
    Path made = names().getFirst();
    Files.write(made, new byte[] {1, 2, 3});
    opensShelf();
    agree();
    Files.delete(made);
    opensShelf();
    agree();
    files.build(database);
    assertThat(names()).hasSize(1);
    agree();
  }

  private void agree() {
    for (Query.Text text : questions) {
      RoaringBitmap expected = ask(sql -> new TextSearch(sql).papers(text));
      assertThat(ask(sql -> new TextSearch(sql).papers(text, shelf)))
          .as("%s", text)
          .isEqualTo(expected);
    }
  }

  private RoaringBitmap ask(java.util.function.Function<Sql, RoaringBitmap> question) {
    return Library.waitFor(database.read(question));
  }

  private List<Path> names() {
    try (Stream<Path> all = Files.list(folder.resolve("library.db-words"))) {
      return all.toList();
    } catch (IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }

  /** Words, beginnings of words and rows of words from a real page, in every field. */
  private static List<Query.Text> questions(Path page) throws IOException {
    List<String> words = List.of(Files.readString(page).split("\\s+"));
    Random random = new Random(7);
    List<Query.Text> all = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      int at = random.nextInt(words.size() - 4);
      String text = String.join(" ", words.subList(at, at + 1 + random.nextInt(3)));
      boolean prefix = random.nextBoolean();
      String typed = prefix ? text.substring(0, 1 + random.nextInt(text.length())) : text;
      TextField field = INDEXED.get(random.nextInt(INDEXED.size()));
      all.add(
          new Query.Text(random.nextInt(3) > 0 ? TextField.ANYWHERE : field, typed, true, prefix));
    }
    all.add(new Query.Text(TextField.ANYWHERE, "zebra", false, false));
    all.add(new Query.Text(TextField.NOTE, "crossing learn", true, true));
    all.add(new Query.Text(TextField.TITLE, "pre-training", false, false));
    all.add(new Query.Text(TextField.ANYWHERE, "pretraining of", true, false));
    all.add(new Query.Text(TextField.ABSTRACT, "selfsupervised learn", true, true));
    return all;
  }
}
