package dev.lectern.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a part of the window asked of the others. */
public final class RecordingNavigator implements Navigator {

  private final List<String> asked = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private Runnable offered = () -> {};

  /** Each request by name, with what it was for. */
  public List<String> asked() {
    return asked;
  }

  public List<Throwable> failures() {
    return failures;
  }

  @Override
  public void openDigests() {
    asked.add("open");
  }

  @Override
  public void importFiles(List<Path> files) {
    asked.add("import " + files);
  }

  @Override
  public void importSamples() {
    asked.add("samples");
  }

  @Override
  public void browse(String url) {
    asked.add("browse " + url);
  }

  @Override
  public void openFile(Path file) {
    asked.add("file " + file);
  }

  @Override
  public void openPage() {
    asked.add("page");
  }

  @Override
  public void undo() {
    asked.add("undo");
  }

  @Override
  public void redo() {
    asked.add("redo");
  }

  @Override
  public void search(String query) {
    asked.add("search " + query);
  }

  @Override
  public void showHighlights() {
    asked.add("highlights");
  }

  @Override
  public void showDuplicates() {
    asked.add("duplicates");
  }

  @Override
  public void splitPaper() {
    asked.add("split");
  }

  @Override
  public void showDigests() {
    asked.add("digests");
  }

  @Override
  public void showDigest(long digest) {
    asked.add("digest " + digest);
  }

  @Override
  public void showInDigest(long digest, long line) {
    asked.add("line " + line + " of digest " + digest);
  }

  @Override
  public void showPaper(long paper) {
    asked.add("paper " + paper);
  }

  @Override
  public void exportPapers() {
    asked.add("export");
  }

  @Override
  public void exportList(String name) {
    asked.add("export list " + name);
  }

  @Override
  public void focusPapers() {
    asked.add("papers");
  }

  @Override
  public void focusTags() {
    asked.add("tags");
  }

  @Override
  public void focusNote() {
    asked.add("note");
  }

  @Override
  public void say(String message) {
    asked.add("say " + message);
  }

  @Override
  public void unsay(String message) {
    asked.add("unsay " + message);
  }

  @Override
  public void say(String message, String action, Runnable step) {
    asked.add("say " + message + " – " + action);
    offered = step;
  }

  /** Does what was offered last. */
  public void takeOffer() {
    offered.run();
  }

  @Override
  public void show(Work<?> work) {
    asked.add("work " + work.getMessage());
  }

  @Override
  public void failed(Throwable failure) {
    failures.add(failure);
  }
}
