package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** XML of an unknown kind. */
final class OtherXml implements ForeignKind {

  private static final Pattern START =
      Pattern.compile("<\\?xml\\b|<!DOCTYPE\\b|<[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?>\\s*<");

  @Override
  public boolean fits(FileStart file) {
    return file.startsWith(START);
  }

  @Override
  public String what() {
    return "XML of an unknown kind";
  }

  @Override
  public String remedy() {
    return Advice.EXPORT;
  }
}
