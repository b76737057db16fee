package dev.lectern.format.foreign;

/** Any text. */
final class PlainText implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    return true;
  }

  @Override
  public String what() {
    return "plain text";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
