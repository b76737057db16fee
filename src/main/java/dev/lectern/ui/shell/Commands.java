package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Keys;

/** What menus and shortcuts ask of the window. */
interface Commands {

  /** Does what a shortcut stands for. */
  void perform(Keys shortcut);

  void importSamples();
}
