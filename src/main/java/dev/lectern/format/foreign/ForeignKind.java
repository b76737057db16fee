package dev.lectern.format.foreign;

/** A kind of file that Lectern meets and does not read. */
interface ForeignKind {

  boolean fits(FileStart file);

  /** What it is, as in “notes.txt is …”. */
  String what();

  /** What to do instead, as the end of a sentence. */
  String remedy();
}
