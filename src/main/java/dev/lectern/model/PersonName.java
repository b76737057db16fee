package dev.lectern.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A person's name in the parts that citation styles need (CSL 1.0.2, "name variables"). An unknown
 * part is the empty string; a name that cannot be split is all {@code family}.
 */
public record PersonName(String given, String particle, String family, String suffix) {

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  /** Splits a printed {@code First Middle Last} at its last space. */
  public static PersonName ofDisplay(String printed) {
    String name = printed.strip();
    int space = name.lastIndexOf(' ');
    return space < 0
        ? new PersonName("", "", name, "")
        : new PersonName(name.substring(0, space).strip(), "", name.substring(space + 1), "");
  }

  /** {@code Given particle Family Suffix}, without the parts that are unknown. */
  public String display() {
    StringBuilder name = new StringBuilder();
    for (String part : List.of(given, particle, family, suffix)) {
      name.append(name.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
    return name.indexOf("  ") < 0
        ? name.toString().strip()
        : SPACES.matcher(name).replaceAll(" ").strip();
  }
}
