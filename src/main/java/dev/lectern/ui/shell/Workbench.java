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
import javafx.stage.Window;

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
  private final ListModel list;
  private final PapersView papersView;
  private final SideFrame frame;
  private final StackPane right = new StackPane();
  private final VBox foot = new VBox();
  private final StatusBar status;
  private final Notices notices = new Notices();
  private final Undoing undoing;
  private final Splits splits;
  private final MainMenu menu;
  private final Runnable silence;
  private boolean closed;

  // What is made behind the list
  private final Part<ReadingParts> reading = new Part<>(this::makeReading);
  private final Part<SideParts> side = new Part<>(this::makeSide);
  private final Part<TrashBar> trashBar = new Part<>(this::makeTrashBar);
  private final Part<ReportPanel> report = new Part<>(this::makeReport);
  private final Part<WelcomeView> welcome = new Part<>(this::makeWelcome);
  private final Part<Panes> panes = new Part<>(this::makePanes);
  private final BehindTheList behind;

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
    ledger = new Ledger(library, this);
    duplicates = new Duplicates(library, this);
    history = new History(library, this);
    list = new ListModel(library, this);
    papersView = new PapersView(papers, new ListPlaces(list), choices, this);
    highlights = new HighlightsWindow(library, this);
    exports = new Exports(library, this, choices, Places.styles());
    status = new StatusBar();
    undoing = new Undoing(library, this, status);
    splits = new Splits(preferences.splits());
    frame = new SideFrame(splits, preferences.folded());
    menu = new MainMenu(this, theme, papersView.looks());
    behind =
        new BehindTheList(
            papers::isListed,
            List.of(
                reading::get, side::get, menu::fill, trashBar::get, this::addListBar, report::get));
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
    scene
        .windowProperty()
        .flatMap(Window::showingProperty)
        .addListener((property, before, showing) -> work(Boolean.TRUE.equals(showing)));
    return scene;
  }

  /** Makes the other parts while the window is there to show them. */
  private void work(boolean showing) {
    if (showing) {
      behind.start();
    } else {
      behind.stop();
    }
  }

  /** Does something more once the list and all parts are there. */
  public void behind(Runnable step) {
    behind.add(step);
  }

  /** Whether all parts are there, also those made behind the list. */
  boolean isWhole() {
    return behind.isDone();
  }

  /** What is to be remembered of the window's looks. */
  public Preferences remember(Preferences preferences) {
    return preferences
        .withTheme(theme.choiceProperty().get())
        .withFolded(frame.folded(side))
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
    reading.ifMade(ReadingParts::close);
  }

  /** The list, and room for what comes behind it, so that nothing moves then. */
  private void layOut() {
    SplitPane main = new SplitPane(papersView, right);
    splits.restore("main", main, 0.42);
    SplitPane.setResizableWithParent(papersView, false);
    papersView.setMinWidth(320);
    right.setMinWidth(ReadingParts.NARROWEST);
    setTop(menu);
    setCenter(new StackPane(frame.beside(main), notices, intake.overlay()));
    foot.getChildren().add(status);
    setBottom(foot);
    getStyleClass().add("workbench");
  }

  private void connect() {
    trash.queryProperty().bind(papers.queryProperty());
    trash.selectedProperty().bind(papers.selectedProperty());
    list.sortProperty().bind(papers.shownSortProperty());
    list.queryProperty().bind(papers.queryProperty());
    list.selectedProperty().bind(papers.selectedProperty());
    papers.totalProperty().subscribe(now -> greet());
    papers.totalProperty().subscribe(now -> count());
    papers.totalProperty().addListener((property, before, now) -> side.ifMade(SideParts::refresh));
    imports.runningProperty().subscribe(now -> greet());
    intake.takeDrops(this);
    KeyRouter.install(this, this);
  }

  private ReadingParts makeReading() {
    ReadingParts parts = new ReadingParts(library, this, choices, exports);
    right.getChildren().add(parts.layOut(splits));
    parts.follow(papers);
    return parts;
  }

  private SideParts makeSide() {
    SideParts parts = new SideParts(library, this, splits, frame);
    parts.follow(papers);
    parts.refresh();
    parts.unread().subscribe(now -> count());
    return parts;
  }

  private void addListBar() {
    papersView.addBar(new ListBar(list));
  }

  private TrashBar makeTrashBar() {
    TrashBar bar = new TrashBar(trash);
    papersView.addBar(bar);
    return bar;
  }

  private ReportPanel makeReport() {
    ReportPanel panel = new ReportPanel(imports, this);
    foot.getChildren().addFirst(panel);
    return panel;
  }

  private WelcomeView makeWelcome() {
    WelcomeView view =
        new WelcomeView(this, this::openFolder, intake::paste, this::chooseWatchedFolders);
    view.setVisible(false);
    ((StackPane) getCenter()).getChildren().add(1, view);
    return view;
  }

  private Panes makePanes() {
    return new Panes(
        Stream.of(
                side.get().panes(),
                List.of(new Panes.Pane(papersView, papersView::focusTable)),
                reading.get().panes())
            .flatMap(List::stream)
            .toList());
  }

  private void count() {
    side.ifMade(parts -> status.count(papers.totalProperty().get(), parts.unread().get()));
  }

  private void restyle() {
    reading.ifMade(ReadingParts::restyle);
  }

  /** Whether there is nothing to list and nothing on its way. */
  private boolean isGreeting() {
    return papers.totalProperty().get() == 0 && !imports.runningProperty().get();
  }

  private void greet() {
    boolean empty = isGreeting();
    if (empty && !welcome.get().isVisible()) {
      welcome.get().setVisible(true);
      welcome.get().focusFirst();
    } else if (!empty) {
      welcome.ifMade(view -> view.setVisible(false));
    }
  }

  private void committed(Commit commit) {
    if (closed) {
      return;
    }
    Touched touched = Touched.by(commit.change());
    papers.refresh(touched);
    list.refresh(touched);
    reading.ifMade(parts -> parts.refresh(touched));
    ledger.refresh(touched);
    duplicates.refresh();
    history.refresh();
    highlights.refresh();
    boolean typing = commit.change() instanceof Change.EditNote && !commit.undone();
    if (!typing) {
      side.ifMade(SideParts::refresh);
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
      case SAVE_SEARCH -> side.get().saveSearch(papersView.field());
      case SIDEBAR -> toggleSidebar();
      case LISTS -> side.get().pickList(papersView.list());
      case UNDO -> undo();
      case REDO -> redo();
      case THEME -> theme.flip();
      case HELP -> new KeysDialog(getScene().getWindow()).show();
      case NEXT_PANE -> panes.get().move(1);
      case PREVIOUS_PANE -> panes.get().move(-1);
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
      case NOTE_PREVIEW -> reading.get().togglePreview();
      case NOTE_TEMPLATE -> reading.get().pickTemplate();
      case FIELDS -> reading.get().sections().editFields();
      case ATTACH -> reading.get().sections().attachFiles();
      case ADD_PAPER -> addPaper();
      case DELETE -> delete();
      case TAKE_OFF -> list.takeOff();
      case MOVE_UP -> list.move(-1);
      case MOVE_DOWN -> list.move(1);
      case PLACE -> papersView.editPlace();
      case DIGESTS -> showDigests();
      case DUPLICATES -> showDuplicates();
      case HISTORY -> history.show(getScene());
      case COPY_KEY -> reading.get().copyKey();
      case TEXT -> reading.get().focusText();
      case PRINTED -> reading.get().togglePrinted();
      case COPY_REFERENCES -> exports.copyReferences(papers.selectedProperty().get());
      case COPY_BIBTEX -> exports.copyBibtex(papers.selectedProperty().get());
      case EXPORT -> exportPapers();
      case LARGER -> reading.get().enlarge(1);
      case SMALLER -> reading.get().enlarge(-1);
      case NORMAL_SIZE -> reading.get().normalSize();
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
    side.get().createList(papersView.field(), papers.selectedProperty().get());
  }

  @Override
  public void showPaperHistory() {
    history.show(getScene(), papers.selectedProperty().get());
  }

  @Override
  public void listFound() {
    side.get().createList(papersView.field(), papers.found());
  }

  private void toggleSidebar() {
    if (frame.toggle()) {
      side.get().focus();
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
    trashBar.get().askToEmpty();
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
    reading.get().openPage();
  }

  @Override
  public void undo() {
    reading.ifMade(ReadingParts::saveNote);
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
    if (isGreeting()) {
      welcome.get().focusFirst();
    } else {
      papersView.focusTable();
    }
  }

  @Override
  public void focusTags() {
    reading.get().focusTags();
  }

  @Override
  public void focusNote() {
    reading.get().focusNote();
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
