package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A page of HTML. */
final class WebPage implements ForeignKind {

  private static final Pattern START =
      Pattern.compile("(?i)(?:<!--[\\s\\S]{0,4000}?-->\\s*)?<(?:!doctype html|html|head|body)\\b");
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:div|p|a|table|span|h[1-6]|ul|li)\\b[^>]*>");
  private static final int TAGS = 6;

  @Override
  public boolean fits(FileStart file) {
    boolean markup = file.head().stripLeading().startsWith("<") && file.count(TAG, TAGS) == TAGS;
    return file.startsWith(START) || markup;
  }

  @Override
  public String what() {
    return "an HTML page";
  }

  @Override
  public String remedy() {
    return "select all on it in the browser, copy, and paste that here or save it as text";
  }
}
