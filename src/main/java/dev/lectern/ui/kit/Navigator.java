package dev.lectern.ui.kit;

import java.nio.file.Path;
import java.util.List;

/** The way from one part of the window to another; parts know it instead of each other. */
public interface Navigator {

  /** Asks for digest files and imports them. */
  void openDigests();

  void importFiles(List<Path> files);

  /** Imports the digests that ship with the app. */
  void importSamples();

  /** Opens an address in the browser. */
  void browse(String url);

  /** Opens the page of the paper that is being read. */
  void openPage();

  void undo();

  void redo();

  /** Searches for something else. */
  void search(String query);

  void focusPapers();

  void focusTags();

  void focusNote();

  /** Tells in the status bar what happened. */
  void say(String message);

  /** Tells what went wrong, in one sentence. */
  void failed(Throwable failure);
}
