package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** The tags of refer, which EndNote takes: %A, %T. */
final class Refer implements ForeignKind {

  private static final Pattern TAG = Pattern.compile("(?m)^%[0-9A-Z@+?!~] \\S");
  private static final Pattern TITLE = Pattern.compile("(?m)^%T \\S");

  @Override
  public boolean fits(FileStart file) {
    return file.has(TITLE) && file.count(TAG, 3) > 2;
  }

  @Override
  public String what() {
    return "a file in the tags of refer or EndNote (%A, %T)";
  }

  @Override
  public String remedy() {
    return Advice.BY_A_MANAGER;
  }
}
