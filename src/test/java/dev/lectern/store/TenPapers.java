package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.ListPlace;
import dev.lectern.model.Organization;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.ReadingStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A library of ten papers that differ in all that can be searched: 1 of an undated page, 2 to 9 of
 * March, 3 and 10 of June; 8 lies in the trash.
 */
final class TenPapers {

  private static final Organization NVIDIA = new Organization("nvidia", "NVIDIA");
  private static final Organization LABS = new Organization("nvidia-labs", "Labs of Nvidia");
  private static final Organization GOOGLE = new Organization("google", "Google DeepMind");

  private final Library library;

  private TenPapers(Library library) {
    this.library = library;
  }

  static Library open(Path folder) {
    Library library = Library.open(folder.resolve("library.db"), Origin.CLI);
    TenPapers papers = new TenPapers(library);
    papers.bringIn("Undated page.txt", null, List.of(walking()));
    papers.bringIn(
        "March page.txt",
        new PartialDate(2025, 3, 10),
        List.of(
            grasping(), bridges(), survey(), chinese(), bounds(), transfer(), lost(), fingers()));
    papers.bringIn("June page.txt", new PartialDate(2025, 6, 1), List.of(newest()), 3);
    papers.work();
    return library;
  }

  private static PaperFields walking() {
    return PaperFields.builder("Walking Robots").published(new PartialDate(0, 2, 28)).build();
  }

  private static PaperFields grasping() {
    return PaperFields.builder("Grasping with Many Fingers")
        .abstractText("A hand grasps cups after pre-training.")
        .authors(
            List.of(PersonName.ofDisplay("Łukasz Kaiser"), PersonName.ofDisplay("Ann Müller Lee")))
        .identifiers(Identifiers.ofArxiv("2502.20241"))
        .organization(NVIDIA)
        .published(new PartialDate(2025, 2, 28))
        .upvotes(17)
        .comments(2)
        .link(new Link(Link.Role.CODE, "https://github.com/fingers/many"))
        .build();
  }

  private static PaperFields bridges() {
    return PaperFields.builder("Schrödinger Bridges")
        .authorCount(12)
        .organization(GOOGLE)
        .published(new PartialDate(2024, 3, 0))
        .upvotes(0)
        .build();
  }

  private static PaperFields survey() {
    return PaperFields.builder("A Survey of Pretraining")
        .abstractText("We survey what is known.")
        .identifiers(new Identifiers(null, null, "10.1000/Xyz", null, null, null))
        .published(new PartialDate(2023, 0, 0))
        .comments(0)
        .link(new Link(Link.Role.PAGE, "https://example.org/survey"))
        .build();
  }

  private static PaperFields chinese() {
    return PaperFields.builder("大语言模型的推理").abstractText("Reasoning of large models.").build();
  }

  private static PaperFields bounds() {
    return PaperFields.builder("Bounds of \\alpha-Regret")
        .abstractText("It gains 78.2\\% in Omega(S^{1.5}) by na\\\"{\\i}ve means, the robot said.")
        .published(new PartialDate(2025, 3, 9))
        .build();
  }

  private static PaperFields transfer() {
    return PaperFields.builder("Transfer from Sim to Real")
        .abstractText("A robot walks.")
        .organization(LABS)
        .published(new PartialDate(2025, 3, 0))
        .build();
  }

  private static PaperFields lost() {
    return PaperFields.builder("Forgotten Robots")
        .organization(NVIDIA)
        .published(new PartialDate(2024, 5, 5))
        .upvotes(99)
        .build();
  }

  private static PaperFields fingers() {
    return PaperFields.builder("Many Fingers with Grasping").build();
  }

  private static PaperFields newest() {
    return PaperFields.builder("Newest Work on Robots")
        .authorCount(3)
        .published(new PartialDate(2025, 5, 20))
        .upvotes(5)
        .build();
  }

  private void bringIn(
      String name, @Nullable PartialDate captured, List<PaperFields> papers, long... again) {
    Library.waitFor(
        library.importing(
            session -> {
              session.begin(name, "test", "%064d".formatted(name.hashCode()), 1);
              int position = 1;
              for (PaperFields paper : papers) {
                session.addNew(IncomingPaper.of(position, position++, paper));
              }
              for (long paper : again) {
                session.addTo(paper, IncomingPaper.of(position, position++, bridges()));
              }
              session.captured(captured, null);
              return name;
            }));
  }

  private void work() {
    make(Intents.tag(new int[] {2}, List.of("rl/offline"), List.of()));
    make(Intents.tag(new int[] {4, 8}, List.of("rl"), List.of()));
    make(Intents.tag(new int[] {6}, List.of("rlhf"), List.of()));
    make(Intents.mark(new int[] {2}, ReadingStatus.READ, true, 5));
    make(Intents.mark(new int[] {3}, ReadingStatus.TOREAD, null, 3));
    make(Intents.mark(new int[] {6}, ReadingStatus.SKIPPED, null, null));
    make(Intents.mark(new int[] {7}, ReadingStatus.READING, null, null));
    make(Intents.note(5, "Ask about grasping robots."));
    make(Intents.key(9, "fingers9"));
    make(Intents.key(9, "many9"));
    UUID list = UUID.randomUUID();
    make(new Change.NameList(list, null, "Reading group"));
    make(new Change.PlaceInList(list, List.of(placed(4, 1), placed(7, 2))));
    UUID mark = UUID.randomUUID();
    Highlight highlight =
        new Highlight(
            mark,
            Highlight.Place.ABSTRACT,
            "cups",
            "A hand grasps ",
            " after",
            14,
            18,
            "yellow",
            "",
            Instant.now());
    make(new Change.EditHighlight(mark, new Edit<>(2, null, highlight)));
    make(new Change.Trash(List.of(new Edit<>(8, false, true))));
  }

  private static Edit<ListPlace> placed(long paper, int place) {
    return new Edit<>(paper, null, new ListPlace(place, null, null, null));
  }

  private void make(Intent intent) {
    Library.waitFor(library.apply(intent));
  }

  private void make(Change change) {
    Library.waitFor(library.apply(change));
  }
}
