package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Keys;

/** What menus and shortcuts ask of the window. */
interface Commands {

  /** Does what a shortcut stands for. */
  void perform(Keys shortcut);

  void importSamples();

  /** Lists what is in the trash. */
  void showTrash();

  /** Asks how to split the selected paper. */
  void splitPaper();

  /** Asks whether to delete for good what is in the trash. */
  void emptyTrash();
}
