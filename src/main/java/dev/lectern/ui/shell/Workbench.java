package dev.lectern.ui.shell;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.settings.Places;
import dev.lectern.settings.Preferences;
import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import dev.lectern.ui.duplicates.Duplicates;
import dev.lectern.ui.export.Exports;
import dev.lectern.ui.fields.NewPaperDialog;
import dev.lectern.ui.highlights.HighlightsWindow;
import dev.lectern.ui.history.History;
import dev.lectern.ui.intake.ImportModel;
import dev.lectern.ui.intake.ReportPanel;
import dev.lectern.ui.intake.WelcomeView;
import dev.lectern.ui.keys.CitationKeysDialog;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.kit.Work;
import dev.lectern.ui.ledger.Ledger;
import dev.lectern.ui.lists.ListBar;
import dev.lectern.ui.lists.ListModel;
import dev.lectern.ui.lists.ListPlaces;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.papers.PapersView;
import dev.lectern.ui.trash.TrashBar;
import dev.lectern.ui.trash.TrashModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: list, reader and note side by side, and the way from one to the other. */
public final class Workbench extends BorderPane implements Navigator, Commands {

  private static final String STYLE =
      Objects.requireNonNull(Workbench.class.getResource("/dev/lectern/ui/app.css"))
          .toExternalForm();

  private final Library library;
  private final Consumer<String> browser;
  private final Choices choices;
  private final WindowTheme theme;
  private final PapersModel papers;
  private final Intake intake;
  private final ImportModel imports;
  private final TrashModel trash;
  private final Ledger ledger;
  private final Duplicates duplicates;
  private final Exports exports;
  private final History history;
  private final HighlightsWindow highlights;
  private final TrashBar trashBar;
  private final ListModel list;
  private final PapersView papersView;
  private final ReadingParts reading;
  private final SideParts side;
  private final WelcomeView welcome;
  private final StatusBar status;
  private final Notices notices = new Notices();
  private final Undoing undoing;
  private final Splits splits;
  private final Panes panes;
  private final Runnable silence;
  private boolean closed;

  /**
   * Builds the window's content.
   *
   * @param browser opens an address
   */
  public Workbench(Library library, Preferences preferences, Consumer<String> browser) {
    this.library = library;
    this.browser = browser;
    choices = new Choices(preferences.choices());
    theme = new WindowTheme(preferences.theme(), () -> Fx.later(this::restyle));
    papers = new PapersModel(library, this);
    intake = new Intake(library, choices, this);
    imports = intake.imports();
    trash = new TrashModel(library, this);
    trashBar = new TrashBar(trash);
    ledger = new Ledger(library, this);
    duplicates = new Duplicates(library, this);
    history = new History(library, this);
    list = new ListModel(library, this);
    papersView = new PapersView(papers, new ListPlaces(list), choices, this);
    highlights = new HighlightsWindow(library, this);
    papersView.addBar(trashBar);
    papersView.addBar(new ListBar(list));
    exports = new Exports(library, this, choices, Places.styles());
    reading = new ReadingParts(library, this, choices, exports);
    welcome = new WelcomeView(this, this::openFolder, intake::paste, this::chooseWatchedFolders);
    status = new StatusBar();
    undoing = new Undoing(library, this, status);
    splits = new Splits(preferences.splits());
    side = new SideParts(library, this, splits, preferences.folded());
    panes =
        new Panes(
            Stream.of(
                    side.panes(),
                    List.of(new Panes.Pane(papersView, papersView::focusTable)),
                    reading.panes())
                .flatMap(List::stream)
                .toList());
    layOut();
    connect();
    silence = library.onCommit(commit -> Fx.later(() -> committed(commit)));
    new LastWork(choices, library.file()).resume(papers, papersView);
    papers.reload();
  }

  /** A scene that shows it, in its style. */
  public Scene scene(double width, double height) {
    Scene scene = new Scene(this, width, height);
    scene.getStylesheets().add(STYLE);
    intake.show(scene);
    // A window that opens gives the focus to its first control; the list takes it after that.
    Fx.later(this::focusPapers);
    Fx.later(
        () -> {
          applyCss();
          layout();
          splits.settle();
        });
    return scene;
  }

  /** What is to be remembered of the window's looks. */
  public Preferences remember(Preferences preferences) {
    return preferences
        .withTheme(theme.choiceProperty().get())
        .withFolded(side.folded())
        .withChoices(choices.all())
        .withSplits(splits.positions(preferences.splits()));
  }

  /** Saves what is being typed and stops listening; the library stays open. */
  public void close() {
    closed = true;
    silence.run();
    intake.close();
    ledger.close();
    duplicates.close();
    history.close();
    highlights.close();
    reading.close();
  }

  private void layOut() {
    SplitPane main = new SplitPane(papersView, reading.layOut(splits));
    splits.restore("main", main, 0.42);
    SplitPane.setResizableWithParent(papersView, false);
    papersView.setMinWidth(320);
    StackPane centre = new StackPane(side.beside(main), welcome, notices, intake.overlay());
    setTop(new MainMenu(this, theme, papersView.looks()));
    setCenter(centre);
    setBottom(new VBox(new ReportPanel(imports, this), status));
    getStyleClass().add("workbench");
  }

  private void connect() {
    reading.follow(papers);
    side.follow(papers);
    trash.queryProperty().bind(papers.queryProperty());
    trash.selectedProperty().bind(papers.selectedProperty());
    list.sortProperty().bind(papers.shownSortProperty());
    list.queryProperty().bind(papers.queryProperty());
    list.selectedProperty().bind(papers.selectedProperty());
    papers.totalProperty().subscribe(now -> greet());
    Runnable count = () -> status.count(papers.totalProperty().get(), side.unread().get());
    papers.totalProperty().subscribe(now -> count.run());
    side.unread().subscribe(now -> count.run());
    papers.totalProperty().addListener((property, before, now) -> side.refresh());
    imports.runningProperty().subscribe(now -> greet());
    intake.takeDrops(this);
    KeyRouter.install(this, this);
  }

  private void restyle() {
    reading.restyle();
  }

  private void greet() {
    boolean empty = papers.totalProperty().get() == 0 && !imports.runningProperty().get();
    boolean newly = empty && !welcome.isVisible();
    welcome.setVisible(empty);
    if (newly) {
      welcome.focusFirst();
    }
  }

  private void committed(Commit commit) {
    if (closed) {
      return;
    }
    Touched touched = Touched.by(commit.change());
    papers.refresh(touched);
    list.refresh(touched);
    reading.refresh(touched);
    ledger.refresh(touched);
    duplicates.refresh();
    history.refresh();
    highlights.refresh();
    boolean typing = commit.change() instanceof Change.EditNote && !commit.undone();
    if (!typing) {
      side.refresh();
    }
    if (commit.origin() == Origin.WINDOW && !typing) {
      undoing.tellLast();
    }
  }

  @Override
  public void perform(Keys shortcut) {
    switch (shortcut) {
      case OPEN -> openDigests();
      case PASTE -> intake.paste();
      case QUIT -> getScene().getWindow().hide();
      case SEARCH -> papersView.focusSearch();
      case SAVE_SEARCH -> side.saveSearch(papersView.field());
      case SIDEBAR -> toggleSidebar();
      case LISTS -> side.pickList(papersView.list());
      case UNDO -> undo();
      case REDO -> redo();
      case THEME -> theme.flip();
      case HELP -> new KeysDialog(getScene().getWindow()).show();
      case NEXT_PANE -> panes.move(1);
      case PREVIOUS_PANE -> panes.move(-1);
      case NEXT_PAPER -> papersView.move(1);
      case PREVIOUS_PAPER -> papersView.move(-1);
      case OPEN_PAGE -> openPage();
      case STAR -> papers.toggleStar();
      case TOGGLE_READ -> papers.toggleRead();
      case UNREAD, TOREAD, READING, READ, SKIPPED -> shortcut.status().ifPresent(papers::mark);
      case RATE_0, RATE_1, RATE_2, RATE_3, RATE_4, RATE_5 ->
          shortcut.rating().ifPresent(papers::rate);
      case TAGS -> focusTags();
      case NOTE -> focusNote();
      case NOTE_PREVIEW -> reading.togglePreview();
      case NOTE_TEMPLATE -> reading.pickTemplate();
      case FIELDS -> reading.sections().editFields();
      case ATTACH -> reading.sections().attachFiles();
      case ADD_PAPER -> addPaper();
      case DELETE -> delete();
      case TAKE_OFF -> list.takeOff();
      case MOVE_UP -> list.move(-1);
      case MOVE_DOWN -> list.move(1);
      case PLACE -> papersView.editPlace();
      case DIGESTS -> showDigests();
      case DUPLICATES -> showDuplicates();
      case HISTORY -> history.show(getScene());
      case COPY_KEY -> reading.copyKey();
      case TEXT -> reading.focusText();
      case PRINTED -> reading.togglePrinted();
      case COPY_REFERENCES -> exports.copyReferences(papers.selectedProperty().get());
      case COPY_BIBTEX -> exports.copyBibtex(papers.selectedProperty().get());
      case EXPORT -> exportPapers();
      case LARGER -> reading.enlarge(1);
      case SMALLER -> reading.enlarge(-1);
      case NORMAL_SIZE -> reading.normalSize();
      case HIGHLIGHTS -> highlights.show(getScene());
      case BACK -> back();
    }
  }

  /** In a reading list, papers leave that; elsewhere, the library. */
  private void delete() {
    if (list.openProperty().get()) {
      list.takeOff();
    } else {
      trash.delete();
    }
  }

  @Override
  public void listSelected() {
    side.createList(papersView.field(), papers.selectedProperty().get());
  }

  @Override
  public void showPaperHistory() {
    history.show(getScene(), papers.selectedProperty().get());
  }

  @Override
  public void listFound() {
    side.createList(papersView.field(), papers.found());
  }

  private void toggleSidebar() {
    if (side.toggle()) {
      side.focus();
    } else {
      focusPapers();
    }
  }

  private void back() {
    if (imports.reportProperty().get() != null) {
      imports.dismiss();
    }
    focusPapers();
  }

  @Override
  public void openDigests() {
    intake.open(getScene());
  }

  @Override
  public void openFolder() {
    intake.openFolder(getScene());
  }

  @Override
  public void previewDigests() {
    intake.preview(getScene());
  }

  @Override
  public void chooseWatchedFolders() {
    intake.chooseWatched(getScene());
  }

  /** Begins to watch the folders that were chosen for this library. */
  public void watchFolders() {
    intake.watchFolders();
  }

  @Override
  public void importFiles(List<Path> files) {
    imports.importFiles(files);
  }

  @Override
  public void importSamples() {
    imports.importSamples();
  }

  @Override
  public void showTrash() {
    trash.show();
  }

  @Override
  public void emptyTrash() {
    trashBar.askToEmpty();
  }

  private void addPaper() {
    new NewPaperDialog(getScene().getWindow())
        .showAndWait()
        .ifPresent(
            values ->
                Fx.deliver(
                    library.apply(PaperIntents.add(values, null)), this::added, this::failed));
  }

  private void added(Optional<Commit> commit) {
    commit.stream()
        .flatMapToLong(done -> done.change().touchedPapers())
        .findFirst()
        .ifPresent(paper -> papersView.choose(Math.toIntExact(paper)));
  }

  @Override
  public void browse(String url) {
    browser.accept(url);
    say(Text.of("status.opened", url));
  }

  @Override
  public void openFile(Path file) {
    browser.accept(file.toUri().toString());
    say(Text.of("status.opened-file", file.getFileName()));
  }

  @Override
  public void openPage() {
    reading.openPage();
  }

  @Override
  public void undo() {
    reading.saveNote();
    undoing.undo();
  }

  @Override
  public void redo() {
    undoing.redo();
  }

  @Override
  public void search(String query) {
    papers.textProperty().set(query);
  }

  @Override
  public void showDuplicates() {
    duplicates.show(getScene());
  }

  @Override
  public void splitPaper() {
    duplicates.split(getScene(), papers.selectedProperty().get());
  }

  @Override
  public void showDigests() {
    ledger.show(getScene());
  }

  @Override
  public void showDigest(long digest) {
    ledger.show(getScene(), digest);
  }

  @Override
  public void showInDigest(long digest, long line) {
    ledger.showText(getScene(), digest, line);
  }

  @Override
  public void showPaper(long paper) {
    papersView.choose(Math.toIntExact(paper));
  }

  @Override
  public void changeKeys() {
    new CitationKeysDialog(
            getScene().getWindow(),
            library,
            this,
            choices,
            papers.selectedProperty().get(),
            papers.found())
        .ask();
  }

  @Override
  public void exportPapers() {
    exports.show(getScene(), papers.selectedProperty().get(), papers.found(), null);
  }

  @Override
  public void exportList(String name) {
    exports.show(getScene(), papers.selectedProperty().get(), papers.found(), name);
  }

  @Override
  public void focusPapers() {
    if (welcome.isVisible()) {
      welcome.focusFirst();
    } else {
      papersView.focusTable();
    }
  }

  @Override
  public void focusTags() {
    reading.focusTags();
  }

  @Override
  public void focusNote() {
    reading.focusNote();
  }

  @Override
  public void say(String message) {
    status.say(message);
  }

  @Override
  public void say(String message, String action, Runnable step) {
    status.say(message, action, step);
  }

  @Override
  public void show(Work work) {
    status.show(work);
  }

  @Override
  public void failed(Throwable failure) {
    notices.show(failure);
  }
}
