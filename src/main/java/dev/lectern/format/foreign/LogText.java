package dev.lectern.format.foreign;

import java.util.List;
import java.util.regex.Pattern;

/** A log or a chat: nearly all lines begin with a time, or with who speaks. */
final class LogText implements ForeignKind {

  private static final int FEWEST = 4;
  private static final Pattern TIMED =
      Pattern.compile(
          "[\\[(<]?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|[A-Z][a-z]{2} +\\d{1,2}"
              + " \\d\\d:|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,3}(?:\\.\\d{1,3}){3} ).*");

  @Override
  public boolean fits(FileStart file) {
    List<String> lines = file.lines();
    long timed = lines.stream().filter(line -> TIMED.matcher(line).matches()).count();
    return timed >= FEWEST && timed * 2 > lines.size();
  }

  @Override
  public String what() {
    return "a log or a chat";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
