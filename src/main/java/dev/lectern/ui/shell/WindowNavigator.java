package dev.lectern.ui.shell;

import dev.lectern.text.SafeAddress;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The way from one part of the window to another. */
final class WindowNavigator implements Navigator {

  private final Parts parts;
  private final Consumer<String> browser;

  WindowNavigator(Parts parts, Consumer<String> browser) {
    this.parts = parts;
    this.browser = browser;
  }

  @Override
  public void openDigests() {
    parts.intake().open(parts.scene());
  }

  @Override
  public void importFiles(List<Path> files) {
    parts.intake().imports().importFiles(files);
  }

  @Override
  public void importSamples() {
    parts.intake().imports().importSamples();
  }

  /** Where addresses leave: nothing but the web, mail and DOIs goes to the desktop's opener. */
  @Override
  public void browse(String url) {
    SafeAddress.of(url)
        .ifPresentOrElse(
            safe -> {
              browser.accept(safe.url());
              say(Text.of("status.opened", safe.url()));
            },
            () -> say(Text.of("status.not-opened", url)));
  }

  @Override
  public void openFile(Path file) {
    browser.accept(file.toUri().toString());
    say(Text.of("status.opened-file", file.getFileName()));
  }

  @Override
  public void openPage() {
    parts.reading().get().openPage();
  }

  @Override
  public void undo() {
    parts.reading().ifMade(ReadingParts::saveNote);
    parts.undoing().undo();
  }

  @Override
  public void redo() {
    parts.undoing().redo();
  }

  @Override
  public void search(String query) {
    parts.list().papers().textProperty().set(query);
  }

  @Override
  public void showHighlights() {
    parts.windows().showHighlights();
  }

  @Override
  public void showDuplicates() {
    parts.windows().showDuplicates();
  }

  @Override
  public void splitPaper() {
    parts.windows().splitPaper(parts.list().selected());
  }

  @Override
  public void showDigests() {
    parts.windows().showDigests();
  }

  @Override
  public void showDigest(long digest) {
    parts.windows().showDigest(digest);
  }

  @Override
  public void showInDigest(long digest, long line) {
    parts.windows().showInDigest(digest, line);
  }

  @Override
  public void showPaper(long paper) {
    parts.list().view().choose(Math.toIntExact(paper));
  }

  @Override
  public void exportPapers() {
    ListParts list = parts.list();
    parts.exports().show(parts.scene(), list.selected(), list.papers().found(), null);
  }

  @Override
  public void exportList(String name) {
    ListParts list = parts.list();
    parts.exports().show(parts.scene(), list.selected(), list.papers().found(), name);
  }

  @Override
  public void focusPapers() {
    if (!parts.greeting().takeFocus()) {
      parts.list().view().focusTable();
    }
  }

  @Override
  public void focusTags() {
    parts.reading().get().focusTags();
  }

  @Override
  public void focusNote() {
    parts.reading().get().focusNote();
  }

  @Override
  public void say(String message) {
    parts.status().say(message);
  }

  @Override
  public void unsay(String message) {
    parts.status().unsay(message);
  }

  @Override
  public void say(String message, String action, Runnable step) {
    parts.status().say(message, action, step);
  }

  @Override
  public void show(Work<?> work) {
    parts.status().show(work);
  }

  @Override
  public void failed(Throwable failure) {
    parts.notices().show(failure);
  }
}
