package dev.lectern.format.foreign;

import java.util.List;
import java.util.regex.Pattern;

/** Settings of a program, or data in the manner of YAML, TOML or INI. */
final class Settings implements ForeignKind {

  private static final Pattern LINE =
      Pattern.compile("[\\w.\"'/-]{1,60}\\s?[:=](?: .*)?|\\[+[\\w. \"'-]{1,60}\\]+|---");
  private static final Pattern SECTION = Pattern.compile("\\[+[\\w. \"'-]{1,60}\\]+");

  @Override
  public boolean fits(FileStart file) {
    List<String> lines = file.lines();
    long settings = lines.stream().filter(line -> LINE.matcher(line).matches()).count();
    boolean named = file.isNamed(".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".properties");
    boolean parted = lines.stream().anyMatch(line -> SECTION.matcher(line).matches());
    return lines.size() > 2 && settings * 10 >= lines.size() * (named || parted ? 4L : 7L);
  }

  @Override
  public String what() {
    return "settings or data as YAML, TOML or INI";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
