package dev.lectern.ui.duplicates;

/** Where the value of a merged paper comes from. */
enum Pick {
  LEFT,
  RIGHT,
  /** What both make believe together, which neither says alone. */
  TOGETHER
}
