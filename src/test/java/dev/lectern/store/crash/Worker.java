package dev.lectern.store.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.store.Copies;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The program that is killed: works on a library without end, says what it is about to do ({@code
 * try}) and what has been acknowledged ({@code ack}).
 */
final class Worker {

  static final int PAPERS = 36;
  private static final int PAPERS_A_FEED = 40;

  private final Path folder;
  private final String run;
  private final Random random;
  private final Library library;
  private int count;
  private int lastNote;

  private Worker(Path folder, String run) {
    this.folder = folder;
    this.run = run;
    this.random = new Random(run.hashCode());
    this.library = Library.open(folder.resolve("library.db"), Origin.CLI);
  }

  /** Waits for a line with folder, run and the work that it is to do most. */
  public static void main(String[] args) throws IOException {
    String[] order =
        new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine().split("\t", -1);
    Worker worker = new Worker(Path.of(order[0]), order[1]);
    worker.tag();
    while (true) {
      worker.work(Work.values()[worker.random.nextInt(Work.values().length)]);
      worker.work(Work.valueOf(order[2]));
    }
  }

  /** What can be under way when the program is killed. */
  enum Work {
    IMPORT,
    EDIT,
    UNDO,
    BACKUP,
    CREATE
  }

  private void work(Work work) throws IOException {
    count++;
    switch (work) {
      case IMPORT -> importFeed();
      case EDIT -> edit();
      case UNDO -> takeBack();
      case BACKUP -> backup();
      case CREATE -> create();
    }
  }

  private void edit() {
    switch (random.nextInt(3)) {
      case 0 -> tag();
      case 1 -> note();
      default -> title();
    }
  }

  private void tag() {
    String tag = "t" + run + "-" + count;
    int[] papers = IntStream.rangeClosed(1, PAPERS).filter(n -> random.nextBoolean()).toArray();
    say("try EDIT tag:" + tag + "\t" + papers.length);
    if (papers.length > 0) {
      Library.waitFor(library.apply(Intents.tag(papers, List.of(tag), List.of())));
    }
    say("ack");
  }

  /** Never the same note twice in a row, which would be one step. */
  private void note() {
    int paper = 1 + random.nextInt(PAPERS);
    lastNote = paper == lastNote ? paper % PAPERS + 1 : paper;
    String text = "note " + run + " " + count + " " + "word ".repeat(random.nextInt(500)) + "end";
    say("try EDIT note:" + lastNote + "\t" + text);
    Library.waitFor(library.apply(Intents.note(lastNote, text)));
    say("ack");
  }

  private void title() {
    int paper = 1 + random.nextInt(PAPERS);
    String title = "Corrected Title " + run + " " + count;
    say("try EDIT title:" + paper + "\t" + title);
    Library.waitFor(library.apply(Intents.correct(paper, PaperField.TITLE, title)));
    say("ack");
  }

  private void takeBack() {
    boolean again = random.nextInt(3) == 0;
    say("try UNDO " + (again ? "redo" : "undo") + "\t");
    Library.waitFor(again ? library.redo(1) : library.undo(1));
    say("ack");
  }

  private void backup() {
    String name = run + "-" + count + ".db";
    say("try BACKUP copy:" + name + "\t");
    Copies.backup(library.file(), folder.resolve("copies").resolve(name));
    say("ack");
  }

  private void create() {
    String name = "new-" + run + "-" + count + ".db";
    say("try CREATE new:" + name + "\t");
    Library.open(folder.resolve(name), Origin.CLI).close();
    say("ack");
  }

  private void importFeed() throws IOException {
    String name = "feed-" + run + "-" + count + ".json";
    Path feed = folder.resolve(name);
    Files.writeString(feed, feed(), UTF_8);
    say("try IMPORT digest:" + name + "\t" + PAPERS_A_FEED);
    ImportReport report =
        new Importer(library).run(List.of(feed), Importer.Options.DEFAULT, progress -> {});
    if (report.digests().getFirst().error() != null) {
      throw new IllegalStateException(report.digests().getFirst().error());
    }
    say("ack");
    Files.delete(feed);
  }

  /** Papers of their own, and a few that an earlier feed of the same seed showed. */
  private String feed() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < PAPERS_A_FEED; i++) {
      String id = run + "x" + (i < 5 ? i : count * 100 + i);
      json.append(i == 0 ? "" : ",\n")
          .append(
              "{\"paper\":{\"id\":\"2501.%05d\",".formatted(Math.floorMod(id.hashCode(), 100_000)))
          .append("\"title\":\"Learning %s to Grasp %s\",".formatted(words(3), id))
          .append("\"summary\":\"%s %s\",".formatted(id, words(120)))
          .append("\"publishedAt\":\"2025-01-0%dT00:00:00.000Z\",".formatted(1 + i % 9))
          .append("\"authors\":[{\"name\":\"Ada %s\"}],\"upvotes\":%d}}".formatted(words(1), i));
    }
    return json.append("]").toString();
  }

  private String words(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number; i++) {
      words.append(i == 0 ? "" : " ").append("w").append(random.nextInt(5_000));
    }
    return words.toString();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
