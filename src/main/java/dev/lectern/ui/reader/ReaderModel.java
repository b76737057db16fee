package dev.lectern.ui.reader;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Tag;
import dev.lectern.query.Query;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The paper that is read, and what can be done with it. */
public final class ReaderModel {

  private static final int SUGGESTED = 8;

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private final Latest tagging = new Latest();

  // Properties
  private final ReadOnlyObjectWrapper<int[]> papers = new ReadOnlyObjectWrapper<>(new int[0]);
  private final ReadOnlyObjectWrapper<@Nullable PaperDetails> details =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(new Query.Everything());
  private final HighlightsModel highlights;
  private final Typography typography;
  private List<Tag> tags = List.of();

  public ReaderModel(Library library, Navigator navigator, Choices choices) {
    this.library = library;
    this.navigator = navigator;
    typography = new Typography(choices);
    highlights = new HighlightsModel(library, navigator);
    details.addListener((property, before, now) -> highlights.show(now));
  }

  /** How the texts are set. */
  Typography typography() {
    return typography;
  }

  /** What is marked in the paper. */
  HighlightsModel highlights() {
    return highlights;
  }

  /** The numbers of the papers that edits are for. */
  ReadOnlyObjectProperty<int[]> papersProperty() {
    return papers.getReadOnlyProperty();
  }

  /** The one paper, as soon as it has been read; null for none or several. */
  ReadOnlyObjectProperty<@Nullable PaperDetails> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  /** Whether the details are those of the one paper, and not yet those of the paper before. */
  boolean isRead() {
    PaperDetails known = details.get();
    return known != null && papers.get().length == 1 && known.paper().id() == papers.get()[0];
  }

  /** The search whose words are marked. */
  public ObjectProperty<Query> queryProperty() {
    return query;
  }

  // Commands

  /** Reads this paper; several are only counted. */
  public void show(int[] selected) {
    if (Arrays.equals(selected, papers.get())) {
      return;
    }
    papers.set(selected);
    if (selected.length == 1) {
      read();
    } else {
      reading.drop();
      details.set(null);
    }
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (papers.get().length == 1 && touched.includes(papers.get()[0])) {
      read();
    }
    if (touched.tags()) {
      readTags();
    }
  }

  /** Learns the tags that are there. */
  public void readTags() {
    tagging.ask(library.tags(), known -> tags = known, navigator::failed);
  }

  /** Existing tags that complete what is typed: those that start with it first. */
  List<Tag> suggestions(String typed) {
    String start = typed.strip().toLowerCase(Locale.ROOT);
    List<String> carried = details.get() == null ? List.of() : details.get().paper().tags();
    List<Tag> free = tags.stream().filter(tag -> !carried.contains(tag.name())).toList();
    return Stream.concat(
            free.stream().filter(tag -> lower(tag).startsWith(start)),
            free.stream()
                .filter(tag -> !lower(tag).startsWith(start) && lower(tag).contains(start)))
        .limit(SUGGESTED)
        .toList();
  }

  /** Tags the papers; several tags are apart by commas. */
  void addTags(String typed) {
    List<String> names =
        Stream.of(typed.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (!names.isEmpty()) {
      apply(Intents.tag(papers.get(), names, List.of()));
    }
  }

  void removeTag(String name) {
    apply(Intents.tag(papers.get(), List.of(), List.of(name)));
  }

  void mark(ReadingStatus status) {
    apply(Intents.mark(papers.get(), status, null, null));
  }

  void toggleStar() {
    PaperDetails shown = details.get();
    if (shown != null) {
      apply(Intents.mark(papers.get(), null, !shown.paper().starred(), null));
    }
  }

  /** Makes the letters larger, by steps; smaller by negative ones. */
  public void enlarge(int steps) {
    typography.enlarge(steps);
  }

  public void normalSize() {
    typography.normalSize();
  }

  /** Shows the texts as printed, or readable again. */
  public void togglePrinted() {
    highlights.asPrintedProperty().set(!highlights.asPrintedProperty().get());
  }

  /** Rates the papers from 1 to 5; 0 takes the rating away. */
  void rate(int rating) {
    apply(Intents.mark(papers.get(), null, null, rating));
  }

  /** Opens the paper's page in the browser. */
  public void openPage() {
    PaperDetails shown = details.get();
    if (shown == null) {
      return;
    }
    Optional<String> page = PaperLinks.page(shown.paper().fields());
    page.ifPresentOrElse(navigator::browse, () -> navigator.say(Text.of("reader.no-page")));
  }

  /** The citation key of the paper that is read. */
  public Optional<String> key() {
    return Optional.ofNullable(details.get()).map(shown -> shown.paper().key());
  }

  private void apply(Intent intent) {
    if (papers.get().length > 0) {
      Fx.deliver(library.apply(intent), done -> {}, navigator::failed);
    }
  }

  private void read() {
    reading.ask(
        library.details(papers.get()[0]),
        found -> details.set(found.orElse(null)),
        navigator::failed);
  }

  private static String lower(Tag tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }
}
