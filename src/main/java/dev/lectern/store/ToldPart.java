package dev.lectern.store;

import tools.jackson.databind.JsonNode;

/**
 * What can be said of a part of a step without reading all of it.
 *
 * @param things how many papers it touched
 * @param first the citation key of the first of them; empty for none
 * @param before the first paper's value before, {@code after} the one after, shortened; empty for
 *     none
 */
record ToldPart(
    Sql sql,
    long step,
    int part,
    String kind,
    JsonNode head,
    int things,
    String first,
    String before,
    String after) {

  /** The one paper by its key, or how many there are. */
  String papers() {
    return papers(things);
  }

  String papers(int count) {
    return count == 1 ? first : count + " papers";
  }

  /** A text of the head; empty where there is none. */
  String text(String name) {
    return head.path(name).asString("");
  }

  boolean has(String name) {
    return head.hasNonNull(name);
  }

  /** Whether the first paper's value was set, in a part of flags. */
  boolean isSet() {
    return after.equals(Flags.SET);
  }
}
