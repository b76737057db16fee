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

  /** Opens a file with the program that this computer has for it. */
  void openFile(Path file);

  /** Opens the page of the paper that is being read. */
  void openPage();

  void undo();

  void redo();

  /** Searches for something else. */
  void search(String query);

  /** Lists all highlights of the library. */
  void showHighlights();

  /** Shows the pairs of papers that may be the same. */
  void showDuplicates();

  /** Asks how to split the selected paper. */
  void splitPaper();

  /** Shows the ledger of digests. */
  void showDigests();

  /** Shows what the ledger has about a digest. */
  void showDigest(long digest);

  /** Shows the text of a digest from a line on. */
  void showInDigest(long digest, long line);

  /** Goes to a paper, wherever the list stands. */
  void showPaper(long paper);

  /** Asks how to export the selected papers, or those of the search. */
  void exportPapers();

  /** Asks how to export a reading list. */
  void exportList(String name);

  void focusPapers();

  void focusTags();

  void focusNote();

  /** Tells in the status bar what happened. */
  void say(String message);

  /** Takes back what was said, where nothing else has been said since. */
  void unsay(String message);

  /** The same with something that can be done about it, named in a word or two. */
  void say(String message, String action, Runnable step);

  /** Shows in the status bar what is running, with a way to stop it. */
  void show(Work<?> work);

  /** Tells what went wrong, in one sentence. */
  void failed(Throwable failure);
}
