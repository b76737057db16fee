package dev.lectern.model;

/**
 * A person's name in the parts that citation styles need (CSL 1.0.2, "name variables"). An unknown
 * part is the empty string; a name that cannot be split is all {@code family}.
 */
public record PersonName(String given, String particle, String family, String suffix) {

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
    return String.join(" ", given, particle, family, suffix).replaceAll(" {2,}", " ").strip();
  }
}
