package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Keys;

/** What menus and shortcuts ask of the window. */
interface Commands {

  /** Does what a shortcut stands for. */
  void perform(Keys shortcut);

  void importSamples();

  /** Asks for a folder and imports all that is in it. */
  void openFolder();

  /** Asks for digest files and shows what importing them would do. */
  void previewDigests();

  /** Asks which folders to watch. */
  void chooseWatchedFolders();

  /** Asks for the name of a new reading list of the selected papers. */
  void listSelected();

  /** Asks for the name of a new reading list of all that the search shows. */
  void listFound();

  /** Shows the steps that changed the selected paper. */
  void showPaperHistory();

  /** Takes the selected papers out of the trash. */
  void restorePapers();

  /** Lists what is in the trash. */
  void showTrash();

  /** Asks for a pattern of citation keys, for the selected papers or those of the search. */
  void changeKeys();

  /** Asks how to split the selected paper. */
  void splitPaper();

  /** Asks whether to delete for good what is in the trash. */
  void emptyTrash();
}
