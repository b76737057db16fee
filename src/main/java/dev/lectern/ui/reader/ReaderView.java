package dev.lectern.ui.reader;

import dev.lectern.model.Highlight.Place;
import dev.lectern.model.PaperDetails;
import dev.lectern.query.Query;
import dev.lectern.query.Query.TextField;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.WordLine;
import dev.lectern.ui.kit.Wrapping;
import dev.lectern.ui.reader.ShownText.Mark;
import dev.lectern.ui.reader.Typography.Setting;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A paper to read, in a column of comfortable width. */
public final class ReaderView extends StackPane {

  private static final int LAYOUT_PASSES = 3;
  private static final double TITLE_SIZE = 1.375;
  private static final double NARROW_TITLE_SIZE = 1.125;

  /** Narrower than this, heading and margins leave more room to the text. */
  private static final double NARROW_WIDTH = 400;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final ReaderModel model;
  private final Navigator navigator;
  private final ReadingText title;
  private final ReadingText abstractText;
  private final HighlightsView highlights;
  private final VBox column = new VBox();
  private final Label noAbstract = new Label(Text.of("reader.no-abstract"));
  private final Label facts = new Label();
  private final Label seen = new Label();
  private final SightingsMenu inDigest;
  private final Label empty = new Label();
  private final ActionBar actions;
  private final TagsView tags;
  private final TagsView tagsOfSeveral;
  private final VBox several;
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private long shown;
  private boolean narrow;

  public ReaderView(ReaderModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    title = text("reader-title", 0.09, Place.TITLE);
    abstractText = text("reader-abstract", 0.44, Place.ABSTRACT);
    highlights = new HighlightsView(model.highlights(), this::go);
    actions = new ActionBar(model, navigator, this::copyKey);
    inDigest = new SightingsMenu(navigator);
    tags = new TagsView(model, navigator);
    tagsOfSeveral = new TagsView(model, navigator);
    several = new VBox(empty, tagsOfSeveral);
    getStyleClass().add("reader-view");
    layOut();
    model.detailsProperty().addListener((property, before, now) -> show(now));
    model.typography().settingProperty().subscribe(this::set);
    model.highlights().asPrintedProperty().addListener((property, before, now) -> restyle());
    model.queryProperty().addListener((property, before, now) -> markAgain());
    model.papersProperty().addListener((property, before, now) -> selected(now));
    widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    show(null);
  }

  private void fit(double width) {
    boolean now = width < NARROW_WIDTH;
    if (now != narrow) {
      narrow = now;
      pseudoClassStateChanged(NARROW, now);
      set(model.typography().settingProperty().get());
    }
  }

  private ReadingText text(String style, double lineSpacing, Place place) {
    return new ReadingText(style, lineSpacing, new Marking(model.highlights(), navigator, place));
  }

  /** Goes to a highlight in the text. */
  private void go(Mark mark) {
    (mark.highlight().place() == Place.TITLE ? title : abstractText).choose(mark);
  }

  public void focusTags() {
    (scroll.isVisible() ? tags : tagsOfSeveral).focusField();
  }

  /**
   * Gives the text the keyboard: the abstract, or the title of a paper without one. What can be
   * done with several papers has it instead.
   */
  public void focusText() {
    if (tagsOfSeveral.isVisible()) {
      tagsOfSeveral.focusField();
      return;
    }
    (abstractText.isVisible() ? abstractText : title).requestFocus();
  }

  /** Puts the citation key of the paper on the clipboard. */
  public void copyKey() {
    model
        .key()
        .ifPresent(
            key -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(key);
              Clipboard.getSystemClipboard().setContent(content);
              navigator.say(Text.of("reader.copied", key));
            });
  }

  /** Puts parts that others make below the text. */
  public void setSections(List<Node> views) {
    sections.getChildren().setAll(views);
  }

  /** Takes on other colours: rich text keeps those it was made with. */
  public void restyle() {
    mark();
    settle();
  }

  private void layOut() {
    title.setId("title");
    abstractText.setId("abstract");
    facts.setId("facts");
    Wrapping.in(facts);
    facts.getStyleClass().add("reader-facts");
    Wrapping.in(seen);
    sections.getStyleClass().add("reader-sections");
    seen.getStyleClass().add("reader-seen");
    noAbstract.getStyleClass().add("reader-missing");
    empty.getStyleClass().add("empty-title");
    WordLine seenLine = new WordLine(seen, inDigest);
    seenLine.getStyleClass().add("seen-line");
    column
        .getChildren()
        .setAll(
            title, facts, actions, tags, abstractText, noAbstract, highlights, seenLine, sections);
    column.getStyleClass().add("reader-column");
    StackPane centred = new StackPane(column);
    centred.getStyleClass().add("reader-page");
    centred.setAlignment(Pos.TOP_CENTER);
    scroll.setContent(centred);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("reader-scroll");
    several.getStyleClass().add("reader-several");
    getChildren().setAll(scroll, several);
  }

  /** Sets the texts in these letters, in lines that are easy to read. */
  private void set(Setting setting) {
    double heading = narrow ? NARROW_TITLE_SIZE : TITLE_SIZE;
    title.setLetters("", Math.rint(setting.size() * heading));
    abstractText.setLetters(setting.letters().family(), setting.size());
    column.setMaxWidth(LineWidth.of(setting));
    restyle();
  }

  /** Shows how many there are; one paper is shown as soon as it has been read. */
  private void selected(int[] papers) {
    if (papers.length != 1) {
      show(null);
    }
  }

  private void show(@Nullable PaperDetails details) {
    int papers = model.papersProperty().get().length;
    scroll.setVisible(details != null);
    several.setVisible(details == null);
    tagsOfSeveral.setVisible(papers > 1);
    empty.setText(papers > 1 ? Text.of("reader.several", papers) : Text.of("reader.none"));
    if (details == null) {
      return;
    }
    if (details.paper().id() != shown) {
      scroll.setVvalue(0);
      shown = details.paper().id();
    }
    facts.setText(Invisible.shown(FactsLine.of(details.paper())));
    seen.setText(Invisible.shown(FactsLine.seen(details)));
    inDigest.show(details.sightings());
    actions.show(details);
    tags.show(details);
    mark();
    settle();
  }

  /** A text knows its height only once it has been laid out; do that before anybody sees it. */
  private void settle() {
    // From the root down: looked-up colours come from there.
    if (getScene() != null) {
      getScene().getRoot().applyCss();
    }
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
      scroll.layout();
    }
  }

  /** Marks other words, unless another paper is on its way. */
  private void markAgain() {
    if (model.isRead()) {
      mark();
    }
  }

  /** Shows the texts with the words of the search marked. */
  private void mark() {
    PaperHighlights paper = model.highlights().shownProperty().get();
    if (paper == null) {
      return;
    }
    Query query = model.queryProperty().get();
    String heading = paper.title().isBlank() ? Text.of("paper.untitled") : paper.title().text();
    title.show(heading, paper.marks(paper.title()), Hits.in(heading, query, TextField.TITLE));
    boolean readable = !paper.body().isBlank();
    abstractText.setVisible(readable);
    abstractText.setManaged(readable);
    noAbstract.setVisible(!readable);
    noAbstract.setManaged(!readable);
    if (readable) {
      String text = paper.body().text();
      abstractText.show(text, paper.marks(paper.body()), Hits.in(text, query, TextField.ABSTRACT));
    }
  }
}
