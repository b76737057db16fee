package dev.lectern.format;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names as a line of text, as all bibliography formats keep editors and translators: {@code van der
 * Berg, Jan; King, Martin, Jr.; NASA}. Braces hold together what a sign inside would split.
 */
public final class NameText {

  private NameText() {}

  public static String of(List<PersonName> names) {
    return names.stream().map(NameText::of).collect(Collectors.joining("; "));
  }

  public static List<PersonName> parse(String text) {
    List<PersonName> names = new ArrayList<>();
    for (String part : split(text, ';')) {
      if (!part.isBlank()) {
        names.add(name(split(part, ',')));
      }
    }
    return names;
  }

  private static String of(PersonName name) {
    boolean whole = name.given().isEmpty() && name.suffix().isEmpty() && name.particle().isEmpty();
    String family = whole ? whole(name.family()) : family(name.family());
    if (whole) {
      return family;
    }
    String last = name.particle().isEmpty() ? family : name.particle() + " " + family;
    String suffix = name.suffix().isEmpty() ? "" : ", " + whole(name.suffix());
    return last + "," + (name.given().isEmpty() ? "" : " " + whole(name.given())) + suffix;
  }

  private static String family(String family) {
    boolean particle = family.indexOf(' ') > 0 && isSmall(family);
    return particle ? "{" + family + "}" : whole(family);
  }

  private static String whole(String part) {
    return part.indexOf(',') >= 0 || part.indexOf(';') >= 0 ? "{" + part + "}" : part;
  }

  private static PersonName name(List<String> parts) {
    String last = parts.getFirst().strip();
    if (parts.size() == 1) {
      return new PersonName("", "", bare(last), "");
    }
    int family = 0;
    int space = last.startsWith("{") ? -1 : last.indexOf(' ');
    while (space > 0 && isSmall(last.substring(family))) {
      family = space + 1;
      space = last.indexOf(' ', family);
    }
    return new PersonName(
        bare(parts.get(1)),
        last.substring(0, family).strip(),
        bare(last.substring(family)),
        parts.size() > 2 ? bare(String.join(",", parts.subList(2, parts.size()))) : "");
  }

  private static boolean isSmall(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  private static String bare(String part) {
    String text = part.strip();
    boolean braced = text.startsWith("{") && text.endsWith("}") && text.length() > 1;
    return braced ? text.substring(1, text.length() - 1) : text;
  }

  private static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == at && depth <= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
