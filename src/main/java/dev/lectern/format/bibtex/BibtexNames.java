package dev.lectern.format.bibtex;

import dev.lectern.model.PersonName;
import java.util.List;
import java.util.stream.Collectors;

/** Authors as BibTeX reads them: {@code von Last, Jr, First and others}. */
final class BibtexNames {

  private BibtexNames() {}

  /**
   * A list of names.
   *
   * @param count how many authors there are; more than names end in {@code others}
   */
  static String list(List<PersonName> names, int count) {
    String known = names.stream().map(BibtexNames::name).collect(Collectors.joining(" and "));
    return count > names.size() ? known + " and others" : known;
  }

  private static String name(PersonName name) {
    String family = part(name.family());
    String last = name.particle().isEmpty() ? family : part(name.particle()) + " " + family;
    if (name.given().isEmpty() && name.suffix().isEmpty()) {
      return name.family().contains(" ") && name.particle().isEmpty() ? braced(family) : last;
    }
    String suffix = name.suffix().isEmpty() ? "" : ", " + part(name.suffix());
    return last + suffix + ", " + part(name.given());
  }

  /** A comma or the word "and" inside a part would split the name. */
  private static String part(String text) {
    String latex = ascii(LatexText.plain(text));
    boolean splits = text.contains(",") || text.matches("(?is).*\\band\\b.*");
    return splits && !latex.startsWith("{") ? braced(latex) : latex;
  }

  /** Styles cut initials and labels out of names byte by byte, which tears UTF-8 apart. */
  private static String ascii(String latex) {
    StringBuilder out = new StringBuilder();
    latex.codePoints().forEach(c -> out.append(LatexCharacters.letter(c)));
    return out.toString();
  }

  private static String braced(String latex) {
    return "{" + latex + "}";
  }
}
