package dev.lectern.ui.shell;

import dev.lectern.settings.NoteTemplates;
import dev.lectern.store.Library;
import dev.lectern.ui.export.Exports;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.notes.NoteModel;
import dev.lectern.ui.notes.NoteView;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.reader.ReaderModel;
import dev.lectern.ui.reader.ReaderView;
import dev.lectern.ui.related.RelatedView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** The window's right side: the paper that is read, and its note under it. */
final class ReadingParts {

  static final double NARROWEST = 330;

  private static final long LAST_SAVE_SECONDS = 10;

  private final ReaderModel reader;
  private final NoteModel note;
  private final ReaderView readerView;
  private final PaperSections sections;
  private final NoteView noteView;

  ReadingParts(Library library, Navigator navigator, Choices choices, Exports exports) {
    reader = new ReaderModel(library, navigator, choices);
    note = new NoteModel(library, navigator, NoteTemplates.usual());
    readerView = new ReaderView(reader, navigator);
    sections =
        new PaperSections(
            library, navigator, exports.citing(), new RelatedView(library, navigator, choices));
    readerView.setSections(sections.views());
    noteView = new NoteView(note, navigator);
  }

  SplitPane layOut(Splits splits) {
    SplitPane reading = new SplitPane(readerView, noteView);
    reading.setOrientation(Orientation.VERTICAL);
    splits.restore("reading", reading, 0.78);
    SplitPane.setResizableWithParent(noteView, false);
    readerView.setMinSize(NARROWEST, 160);
    noteView.setMinHeight(90);
    return reading;
  }

  /** Lets the reader follow the list. */
  void follow(PapersModel papers) {
    papers.readingProperty().subscribe(this::show);
    sections.takeFilesDroppedOn(readerView);
    reader.readTags();
  }

  private void show(PapersModel.Reading reading) {
    reader.show(reading.papers());
    reader.queryProperty().set(reading.query());
    sections.show(reading.papers());
    note.show(reading.papers());
  }

  List<Panes.Pane> panes() {
    return List.of(
        new Panes.Pane(readerView, readerView::focusText),
        new Panes.Pane(noteView, noteView::focusEditor));
  }

  void refresh(Touched touched) {
    reader.refresh(touched);
    sections.refresh(touched);
    note.refresh(touched);
  }

  PaperSections sections() {
    return sections;
  }

  void openPage() {
    reader.openPage();
  }

  void copyKey() {
    readerView.copyKey();
  }

  void focusText() {
    readerView.focusText();
  }

  void enlarge(int steps) {
    reader.enlarge(steps);
  }

  void normalSize() {
    reader.normalSize();
  }

  void togglePrinted() {
    reader.togglePrinted();
  }

  void focusTags() {
    readerView.focusTags();
  }

  void focusNote() {
    noteView.focusEditor();
  }

  void togglePreview() {
    noteView.togglePreview();
  }

  void pickTemplate() {
    noteView.pickTemplate();
  }

  void restyle() {
    readerView.restyle();
  }

  void saveNote() {
    note.save();
  }

  /** Saves what is being typed and waits for it. */
  void close() {
    note.save();
    note.lastSave()
        .handle((done, failure) -> failure)
        .completeOnTimeout(null, LAST_SAVE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
