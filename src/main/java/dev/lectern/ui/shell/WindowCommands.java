package dev.lectern.ui.shell;

import dev.lectern.model.Commit;
import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import dev.lectern.ui.fields.NewPaperDialog;
import dev.lectern.ui.intake.ImportModel;
import dev.lectern.ui.keys.CitationKeysDialog;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.papers.PapersView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does what menus and shortcuts ask, each with the part that it concerns. */
final class WindowCommands implements Commands {

  private final Library library;
  private final Choices choices;
  private final Parts parts;
  private final WindowTheme theme;
  private final Navigator navigator;
  private final PapersModel papers;
  private final PapersView papersView;
  private final Part<Panes> panes = new Part<>(this::makePanes);

  WindowCommands(Library library, Choices choices, Parts parts, WindowTheme theme) {
    this.library = library;
    this.choices = choices;
    this.parts = parts;
    this.theme = theme;
    navigator = parts.navigator();
    papers = parts.list().papers();
    papersView = parts.list().view();
  }

  @Override
  public void perform(Keys shortcut) {
    switch (shortcut) {
      case OPEN -> navigator.openDigests();
      case PASTE -> parts.intake().paste();
      case QUIT -> parts.scene().getWindow().hide();
      case SEARCH -> papersView.focusSearch();
      case SAVE_SEARCH -> side().saveSearch(papersView.field());
      case SIDEBAR -> toggleSidebar();
      case LISTS -> side().pickList(papersView.list());
      case UNDO -> navigator.undo();
      case REDO -> navigator.redo();
      case THEME -> theme.flip();
      case HELP -> parts.windows().showKeys();
      case NEXT_PANE -> panes.get().move(1);
      case PREVIOUS_PANE -> panes.get().move(-1);
      case NEXT_PAPER -> papersView.move(1);
      case PREVIOUS_PAPER -> papersView.move(-1);
      case OPEN_PAGE -> navigator.openPage();
      case STAR -> papers.toggleStar();
      case TOGGLE_READ -> papers.toggleRead();
      case UNREAD, TOREAD, READING, READ, SKIPPED -> shortcut.status().ifPresent(papers::mark);
      case RATE_0, RATE_1, RATE_2, RATE_3, RATE_4, RATE_5 ->
          shortcut.rating().ifPresent(papers::rate);
      case TAGS -> navigator.focusTags();
      case NOTE -> navigator.focusNote();
      case NOTE_PREVIEW -> reading().togglePreview();
      case NOTE_TEMPLATE -> reading().pickTemplate();
      case FIELDS -> reading().sections().editFields();
      case ATTACH -> reading().sections().attachFiles();
      case ADD_PAPER -> addPaper();
      case DELETE -> parts.list().delete();
      case TAKE_OFF -> parts.list().takeOff();
      case MOVE_UP -> parts.list().move(-1);
      case MOVE_DOWN -> parts.list().move(1);
      case PLACE -> papersView.editPlace();
      case DIGESTS -> navigator.showDigests();
      case DUPLICATES -> navigator.showDuplicates();
      case HISTORY -> parts.windows().showHistory();
      case COPY_KEY -> reading().copyKey();
      case TEXT -> reading().focusText();
      case PRINTED -> reading().togglePrinted();
      case COPY_REFERENCES -> parts.exports().copyReferences(parts.list().selected());
      case COPY_BIBTEX -> parts.exports().copyBibtex(parts.list().selected());
      case EXPORT -> navigator.exportPapers();
      case LARGER -> reading().enlarge(1);
      case SMALLER -> reading().enlarge(-1);
      case NORMAL_SIZE -> reading().normalSize();
      case HIGHLIGHTS -> navigator.showHighlights();
      case BACK -> back();
    }
  }

  @Override
  public void importSamples() {
    navigator.importSamples();
  }

  @Override
  public void openFolder() {
    parts.intake().openFolder(parts.scene());
  }

  @Override
  public void previewDigests() {
    parts.intake().preview(parts.scene());
  }

  @Override
  public void chooseWatchedFolders() {
    parts.intake().chooseWatched(parts.scene());
  }

  @Override
  public void listSelected() {
    side().createList(papersView.field(), parts.list().selected());
  }

  @Override
  public void listFound() {
    side().createList(papersView.field(), papers.found());
  }

  @Override
  public void showPaperHistory() {
    parts.windows().showHistory(parts.list().selected());
  }

  @Override
  public void restorePapers() {
    parts.list().restore();
  }

  @Override
  public void showTrash() {
    parts.list().showTrash();
  }

  @Override
  public void changeKeys() {
    new CitationKeysDialog(
            parts.scene().getWindow(),
            library,
            navigator,
            choices,
            parts.list().selected(),
            papers.found())
        .ask();
  }

  @Override
  public void splitPaper() {
    navigator.splitPaper();
  }

  @Override
  public void emptyTrash() {
    parts.list().askToEmptyTrash();
  }

  private ReadingParts reading() {
    return parts.reading().get();
  }

  private SideParts side() {
    return parts.side().get();
  }

  private Panes makePanes() {
    return new Panes(
        Stream.of(
                side().panes(),
                List.of(new Panes.Pane(papersView, papersView::focusTable)),
                reading().panes(),
                List.of(new Panes.Pane(parts.report().get(), parts.report().get()::focusLines)))
            .flatMap(List::stream)
            .toList());
  }

  private void toggleSidebar() {
    if (parts.frame().toggle()) {
      side().focus();
    } else {
      navigator.focusPapers();
    }
  }

  private void back() {
    ImportModel imports = parts.intake().imports();
    if (imports.reportProperty().get() != null) {
      imports.dismiss();
    }
    navigator.focusPapers();
  }

  private void addPaper() {
    new NewPaperDialog(parts.scene().getWindow())
        .showAndWait()
        .ifPresent(
            values ->
                Fx.deliver(
                    library.apply(PaperIntents.add(values, null)), this::added, navigator::failed));
  }

  private void added(Optional<Commit> commit) {
    commit.stream()
        .flatMapToLong(done -> done.change().touchedPapers())
        .findFirst()
        .ifPresent(navigator::showPaper);
  }
}
