package dev.lectern.ui.shell;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import dev.lectern.settings.Preferences;
import dev.lectern.store.Library;
import dev.lectern.ui.intake.ImportModel;
import dev.lectern.ui.intake.ReportPanel;
import dev.lectern.ui.intake.WelcomeView;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.notes.NoteModel;
import dev.lectern.ui.notes.NoteView;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.papers.PapersView;
import dev.lectern.ui.reader.ReaderModel;
import dev.lectern.ui.reader.ReaderView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The window's content: list, reader and note side by side, and the way from one to the other. */
public final class Workbench extends BorderPane implements Navigator, Commands {

  private static final String STYLE =
      Objects.requireNonNull(Workbench.class.getResource("/dev/lectern/ui/app.css"))
          .toExternalForm();
  private static final long LAST_SAVE_SECONDS = 10;

  private final Library library;
  private final Consumer<String> browser;
  private final WindowTheme theme;
  private final PapersModel papers;
  private final ReaderModel reader;
  private final NoteModel note;
  private final ImportModel imports;
  private final PapersView papersView;
  private final ReaderView readerView;
  private final NoteView noteView;
  private final WelcomeView welcome;
  private final StatusBar status;
  private final Notices notices = new Notices();
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
    theme = new WindowTheme(preferences.theme(), () -> Fx.later(this::restyle));
    papers = new PapersModel(library, this);
    reader = new ReaderModel(library, this);
    note = new NoteModel(library, this);
    imports = new ImportModel(library, this);
    papersView = new PapersView(papers, this);
    readerView = new ReaderView(reader, this);
    noteView = new NoteView(note, this);
    welcome = new WelcomeView(this);
    status = new StatusBar(imports);
    splits = new Splits(preferences.splits());
    panes =
        new Panes(
            List.of(
                new Panes.Pane(papersView, papersView::focusTable),
                new Panes.Pane(readerView, readerView::focusText),
                new Panes.Pane(noteView, noteView::focusEditor)));
    layOut();
    connect();
    silence = library.onCommit(commit -> Fx.later(() -> committed(commit)));
    papers.reload();
    reader.readTags();
  }

  /** A scene that shows it, in its style. */
  public Scene scene(double width, double height) {
    Scene scene = new Scene(this, width, height);
    scene.getStylesheets().add(STYLE);
    // A window that opens gives the focus to its first control; the list takes it after that.
    Fx.later(this::focusPapers);
    return scene;
  }

  /** What is to be remembered of the window's looks. */
  public Preferences remember(Preferences preferences) {
    return preferences
        .withTheme(theme.choiceProperty().get())
        .withSplits(splits.positions(preferences.splits()));
  }

  /** Saves what is being typed and stops listening; the library stays open. */
  public void close() {
    closed = true;
    silence.run();
    imports.close();
    note.save();
    note.lastSave()
        .handle((done, failure) -> failure)
        .completeOnTimeout(null, LAST_SAVE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private void layOut() {
    SplitPane reading = new SplitPane(readerView, noteView);
    reading.setOrientation(Orientation.VERTICAL);
    splits.restore("reading", reading, 0.78);
    SplitPane main = new SplitPane(papersView, reading);
    splits.restore("main", main, 0.42);
    SplitPane.setResizableWithParent(papersView, false);
    SplitPane.setResizableWithParent(noteView, false);
    papersView.setMinWidth(320);
    readerView.setMinSize(360, 160);
    noteView.setMinHeight(90);
    StackPane centre = new StackPane(main, welcome, notices);
    setTop(new MainMenu(this, theme));
    setCenter(centre);
    setBottom(new VBox(new ReportPanel(imports, this), status));
    getStyleClass().add("workbench");
  }

  private void connect() {
    papers.selectedProperty().subscribe(this::select);
    reader.queryProperty().bind(papers.queryProperty());
    papers.totalProperty().subscribe(now -> greet());
    imports.runningProperty().subscribe(now -> greet());
    FileDrop.install(this, this::importFiles);
    KeyRouter.install(this, this);
  }

  private void select(int[] selected) {
    reader.show(selected);
    note.show(selected);
  }

  private void restyle() {
    readerView.restyle();
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
    reader.refresh(touched);
    note.refresh(touched);
    boolean typing = commit.change() instanceof Change.EditNote && !commit.undone();
    if (commit.origin() == Origin.WINDOW && !typing) {
      Fx.deliver(library.history(null, 1), this::tell, this::failed);
    }
  }

  private void tell(List<JournalEntry> newest) {
    if (!newest.isEmpty()) {
      JournalEntry last = newest.getFirst();
      boolean undo = last.kind().equals("undo");
      status.say(
          last.summary(),
          Text.of(undo ? "status.redo" : "status.undo"),
          undo ? this::redo : this::undo);
    }
  }

  @Override
  public void perform(Keys shortcut) {
    switch (shortcut) {
      case OPEN -> openDigests();
      case QUIT -> getScene().getWindow().hide();
      case SEARCH -> papersView.focusSearch();
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
      case TAGS -> focusTags();
      case NOTE -> focusNote();
      case COPY_KEY -> readerView.copyKey();
      case BACK -> back();
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
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Text.of("open.title"));
    List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (chosen != null) {
      importFiles(chosen.stream().map(File::toPath).toList());
    }
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
  public void browse(String url) {
    browser.accept(url);
    say(Text.of("status.opened", url));
  }

  @Override
  public void openPage() {
    reader.openPage();
  }

  @Override
  public void undo() {
    note.save();
    Fx.deliver(library.undo(1), done -> nothing(done, "status.nothing-to-undo"), this::failed);
  }

  @Override
  public void redo() {
    Fx.deliver(library.redo(1), done -> nothing(done, "status.nothing-to-redo"), this::failed);
  }

  private void nothing(List<Commit> done, String key) {
    if (done.isEmpty()) {
      say(Text.of(key));
    }
  }

  @Override
  public void search(String query) {
    papers.textProperty().set(query);
  }

  @Override
  public void focusPapers() {
    papersView.focusTable();
  }

  @Override
  public void focusTags() {
    readerView.focusTags();
  }

  @Override
  public void focusNote() {
    noteView.focusEditor();
  }

  @Override
  public void say(String message) {
    status.say(message);
  }

  @Override
  public void failed(Throwable failure) {
    notices.show(failure);
  }
}
