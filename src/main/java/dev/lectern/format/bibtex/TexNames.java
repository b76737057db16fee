package dev.lectern.format.bibtex;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A field of names, read by the rules of BibTeX ({@code First von Last}, {@code von Last, Jr,
 * First}; "BibTeXing", section 4) and of BibLaTeX ({@code family=Last, prefix=von, given=First}).
 *
 * @param others whether the list ends in {@code and others}
 * @param odd parts of the field that are no names: empty ones and ones with too many commas
 */
record TexNames(List<PersonName> names, boolean others, List<String> odd) {

  private static final Pattern EXTENDED =
      Pattern.compile(
          "\\s*\"?(?:family|given|prefix|suffix|useprefix|id|hash|family-i|given-i|prefix-i|suffix-i)"
              + "\\s*=.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static TexNames parse(String field) {
    List<PersonName> names = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    boolean others = false;
    for (String part : TexParts.splitAtAnd(field)) {
      if (part.isBlank()) {
        odd.add("");
      } else if (part.strip().equalsIgnoreCase("others")) {
        others = true;
      } else {
        PersonName name = name(part.strip(), odd);
        if (name.display().isEmpty()) {
          odd.add("");
        } else {
          names.add(name);
        }
      }
    }
    return new TexNames(List.copyOf(names), others, List.copyOf(odd));
  }

  /** One name. */
  static PersonName name(String name, List<String> odd) {
    if (EXTENDED.matcher(name).matches()) {
      return extended(name);
    }
    if (isBraced(name)) {
      return new PersonName("", "", text(name), "");
    }
    List<String> parts = TexParts.split(name, ',');
    while (parts.size() > 1 && parts.getLast().isBlank()) {
      parts.removeLast();
    }
    return switch (parts.size()) {
      case 1 -> plain(TexParts.words(parts.getFirst()));
      case 2 -> last(TexParts.words(parts.getFirst()), parts.get(1), "");
      case 3 -> last(TexParts.words(parts.getFirst()), parts.get(2), parts.get(1));
      default -> {
        odd.add(name);
        yield new PersonName("", "", text(name), "");
      }
    };
  }

  /** {@code First von Last}: the last word is always the family's. */
  private static PersonName plain(List<String> words) {
    int from = 0;
    while (from < words.size() - 1 && !isSmall(words.get(from))) {
      from++;
    }
    int family = familyStart(words, from);
    return new PersonName(
        text(words.subList(0, from)),
        text(words.subList(from, family)),
        text(words.subList(family, words.size())),
        "");
  }

  private static PersonName last(List<String> words, String given, String suffix) {
    int family = words.isEmpty() || !isSmall(words.getFirst()) ? 0 : familyStart(words, 0);
    return new PersonName(
        text(given),
        text(words.subList(0, family)),
        text(words.subList(family, words.size())),
        text(suffix));
  }

  /** Behind the last small word from the given one on. */
  private static int familyStart(List<String> words, int from) {
    int start = from;
    for (int i = from; i < words.size() - 1; i++) {
      start = isSmall(words.get(i)) ? i + 1 : start;
    }
    return start;
  }

  private static PersonName extended(String name) {
    Map<String, String> parts = new HashMap<>();
    String bare = name.startsWith("\"") && name.endsWith("\"") ? inside(name) : name;
    for (String part : TexParts.split(bare, ',')) {
      int equal = part.indexOf('=');
      if (equal > 0) {
        String value = part.substring(equal + 1).strip().replaceAll("^\"(.*)\"$", "$1");
        parts.put(part.substring(0, equal).strip().toLowerCase(Locale.ROOT), text(value));
      }
    }
    String given = parts.getOrDefault("given", "");
    return new PersonName(
        given,
        parts.getOrDefault("prefix", ""),
        parts.getOrDefault("family", ""),
        parts.getOrDefault("suffix", ""));
  }

  /** Whether a word starts small: by its first letter outside of braces or behind a command. */
  private static boolean isSmall(String word) {
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (c == '{') {
        boolean special = word.startsWith("{\\", i);
        int end = TexParts.closing(word, i);
        if (special) {
          return isSmallSpecial(word.substring(i, end));
        }
        i = end;
        continue;
      }
      if (c == '\\') {
        return isSmallSpecial(word.substring(i));
      }
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isSmallSpecial(String tex) {
    return TexText.unicode(tex)
        .codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(Character::isLowerCase);
  }

  /** Whether one pair of braces holds all of it, and no accent. */
  private static boolean isBraced(String name) {
    return name.startsWith("{")
        && !name.startsWith("{\\")
        && TexParts.closing(name, 0) == name.length();
  }

  private static String inside(String text) {
    return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
  }

  private static String text(List<String> words) {
    return words.isEmpty() ? "" : text(String.join(" ", words));
  }

  private static String text(String tex) {
    return TexText.unicode(tex.strip());
  }
}
