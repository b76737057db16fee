package dev.lectern.format.huggingface;

/** What a text is in its paper. */
enum Role {
  TITLE,
  ABSTRACT,
  /** A further paragraph of the abstract. */
  PARAGRAPH,
  /** An abstract, or a part of one, whose title is missing. */
  ORPHAN
}
