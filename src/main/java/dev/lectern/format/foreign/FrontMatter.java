package dev.lectern.format.foreign;

import java.util.List;
import java.util.regex.Pattern;

/** A note that begins with settings in YAML, as note-taking programs write it. */
final class FrontMatter implements ForeignKind {

  private static final String FENCE = "---";
  private static final Pattern SETTING = Pattern.compile("[\\w \"'-]{1,60}:(?: .*)?|- .*|#.*");

  @Override
  public boolean fits(FileStart file) {
    List<String> lines = file.lines();
    if (lines.size() < 3 || !lines.getFirst().equals(FENCE)) {
      return false;
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE);
    return end > 0
        && lines.subList(1, end + 1).stream().allMatch(line -> SETTING.matcher(line).matches());
  }

  @Override
  public String what() {
    return "a note with settings at its top (YAML)";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
