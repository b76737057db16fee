package dev.lectern.store;

/** Yes and no as the journal writes them. */
final class Flags {

  static final String SET = "1";
  private static final String UNSET = "0";

  private Flags() {}

  static String write(Boolean set) {
    return set ? SET : UNSET;
  }

  static Boolean read(String text) {
    return switch (text) {
      case SET -> true;
      case UNSET -> false;
      default -> throw new IllegalArgumentException("no flag: " + text);
    };
  }
}
