package dev.lectern.evidence.keys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a key names its authors, as JabRef has them. */
final class KeyAuthors {

  private static final int START = 5;

  private KeyAuthors() {}

  /** The first {@code length} letters of the {@code n}th author, from 1. */
  static List<String> first(KeySubject paper, int length, int n) {
    return paper.families().stream().skip(n - 1L).limit(1).map(name -> cut(name, length)).toList();
  }

  static List<String> last(KeySubject paper) {
    return KeyTitle.last(paper.families());
  }

  /** Up to {@code n} authors, and that there are more. */
  static List<String> upTo(KeySubject paper, int n) {
    return with(paper.families().stream().limit(n), paper.hasMoreAuthorsThan(n), "EtAl");
  }

  /** One author, two, or the first and the word that there are more. */
  static List<String> etAl(KeySubject paper, String between, String more) {
    boolean many = paper.hasMoreAuthorsThan(2);
    return joined(paper, many ? 1 : 2, between, many ? more : "");
  }

  /** Two authors, and whether there are more. */
  static List<String> twoAndMore(KeySubject paper) {
    return joined(paper, 2, ".", paper.hasMoreAuthorsThan(2) ? ".ea" : "");
  }

  /** One author's name, or the first letters of three. */
  static List<String> initials(KeySubject paper) {
    if (!paper.hasMoreAuthorsThan(1)) {
      return paper.families();
    }
    Stream<String> letters = paper.families().stream().limit(3).map(name -> cut(name, 1));
    return with(letters, paper.hasMoreAuthorsThan(3), "+");
  }

  /** The first author's first five letters and the others' first ones. */
  static List<String> withInitials(KeySubject paper) {
    List<String> families = paper.families();
    return Stream.concat(
            families.stream().limit(1).map(name -> cut(name, START)),
            families.stream().skip(1).map(name -> cut(name, 1)))
        .toList();
  }

  private static List<String> joined(KeySubject paper, int n, String between, String more) {
    List<String> families = paper.families();
    return families.isEmpty()
        ? families
        : List.of(families.stream().limit(n).collect(Collectors.joining(between)) + more);
  }

  private static List<String> with(Stream<String> names, boolean many, String more) {
    List<String> known = names.toList();
    return known.isEmpty() || !many
        ? known
        : Stream.concat(known.stream(), Stream.of(more)).toList();
  }

  private static String cut(String name, int length) {
    return name.substring(0, Math.min(length, name.length()));
  }
}
