package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** JSON of an unknown kind. */
final class OtherJson implements ForeignKind {

  private static final Pattern START =
      Pattern.compile(
          "\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"]|\\]\\s*\\z|(?:true|false|null|-?\\d[\\d.eE+-]*)\\s*,)");

  @Override
  public boolean fits(FileStart file) {
    return file.startsWith(START);
  }

  @Override
  public String what() {
    return "JSON of an unknown kind";
  }

  @Override
  public String remedy() {
    return "of JSON, Lectern reads the feed of Daily Papers, CSL-JSON and its own exports";
  }
}
