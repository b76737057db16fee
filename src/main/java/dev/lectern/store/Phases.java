package dev.lectern.store;

/**
 * Says on standard output where the store is in its work, when the property {@code lectern.phases}
 * is set: the tests that kill the program aim by it.
 */
final class Phases {

  private static final boolean SAID = Boolean.getBoolean("lectern.phases");

  private Phases() {}

  static void mark(String phase) {
    if (SAID) {
      System.out.println("phase " + phase);
      System.out.flush();
    }
  }
}
