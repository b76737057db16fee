package dev.lectern.ui.papers;

/** How the list shows its papers. */
enum Layout {
  /** Title in two lines, and who wrote it. */
  COMFORTABLE,
  /** One line a paper, with columns of the user's choice. */
  TABLE
}
