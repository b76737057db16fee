package dev.lectern.ui.fields;

import java.util.List;
import java.util.Locale;

/** The entry types that are offered: the item types of CSL 1.0.2 that name something to read. */
final class EntryTypes {

  private static final List<String> ALL =
      List.of(
          "article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "book",
          "chapter",
          "dataset",
          "document",
          "entry-dictionary",
          "entry-encyclopedia",
          "manuscript",
          "pamphlet",
          "paper-conference",
          "patent",
          "periodical",
          "post-weblog",
          "report",
          "review",
          "software",
          "speech",
          "standard",
          "thesis",
          "webpage");

  private EntryTypes() {}

  /** The types that contain what is typed. */
  static List<String> like(String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(type -> type.contains(part) && !type.equals(part)).toList();
  }
}
