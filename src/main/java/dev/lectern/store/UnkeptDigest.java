package dev.lectern.store;

/**
 * A digest whose bytes go when the trash is emptied, though other papers of it stay.
 *
 * @param id its number
 * @param name the file's name
 * @param reason why the bytes of the papers in the trash cannot go alone
 */
public record UnkeptDigest(long id, String name, Reason reason) {

  /** Why nothing of a digest can be kept. */
  public enum Reason {
    /** Nothing here reads its format. */
    FORMAT,
    /** Today's reader cannot read its bytes. */
    UNREADABLE,
    /** Today's reader does not find the papers in it. */
    MISSING,
    /** Papers that stay are read from the same bytes. */
    SHARED,
    /** Its bytes name the papers elsewhere, too. */
    NAMED
  }
}
