package dev.lectern.format.bibtex;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names as BibTeX reads them: {@code von Last, Jr, First and others}. */
final class BibtexNames {

  private final TexAlphabet alphabet;

  BibtexNames(TexAlphabet alphabet) {
    this.alphabet = alphabet;
  }

  String list(List<PersonName> names, boolean others) {
    String known = names.stream().map(this::name).collect(Collectors.joining(" and "));
    return others ? known + " and others" : known;
  }

  /** A name that comes back as it is; where its words mislead, in braces. */
  private String name(PersonName name) {
    String written = written(name, part(name.family()));
    if (isClear(name) || comesBack(name, written)) {
      return written;
    }
    return written(name, braced(part(name.family())));
  }

  private String written(PersonName name, String family) {
    String last = name.particle().isEmpty() ? family : part(name.particle()) + " " + family;
    if (name.given().isEmpty() && name.suffix().isEmpty()) {
      return name.family().contains(" ") && name.particle().isEmpty() ? braced(family) : last;
    }
    String suffix = name.suffix().isEmpty() ? "" : ", " + part(name.suffix());
    return last + suffix + ", " + part(name.given());
  }

  private static boolean isClear(PersonName name) {
    return name.particle().isEmpty() && !name.given().isEmpty() && isOfLetters(name.family());
  }

  private static boolean isOfLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean comesBack(PersonName name, String written) {
    PersonName read = TexNames.name(written, new ArrayList<>());
    return read.particle().equals(name.particle())
        && read.given().isEmpty() == name.given().isEmpty()
        && read.suffix().isEmpty() == name.suffix().isEmpty();
  }

  /** A comma or the word "and" inside a part would split the name. */
  private String part(String text) {
    String latex = ascii(LatexText.plain(text, alphabet));
    boolean splits =
        text.indexOf(',') >= 0 || text.contains("nd") && text.matches("(?is).*\\band\\b.*");
    return splits && !latex.startsWith("{") ? braced(latex) : latex;
  }

  /** Styles cut initials and labels out of names byte by byte, which tears UTF-8 apart. */
  private String ascii(String latex) {
    if (alphabet == TexAlphabet.UNICODE || isAscii(latex)) {
      return latex;
    }
    StringBuilder out = new StringBuilder();
    latex.codePoints().forEach(c -> out.append(LatexCharacters.letter(c)));
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String braced(String latex) {
    return latex.startsWith("{") && !latex.startsWith("{\\") && Braces.pairUp(latex)
        ? latex
        : "{" + latex + "}";
  }
}
