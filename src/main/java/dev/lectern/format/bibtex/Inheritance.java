package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields that entries take over from others: {@code crossref} with BibLaTeX's mapping of a volume's
 * title to its chapters' {@code booktitle} (BibLaTeX manual, appendix B), {@code xdata}, and single
 * values by {@link FieldReference}.
 */
final class Inheritance {

  private static final int MOST_KEYS = 200_000;
  private static final int MOST_CHARS = 1 << 24;
  private static final int DEEPEST = 10;
  private static final int MOST_FIELDS = 500;
  private static final int MOST_STEPS = 50;

  /** What says which entry it is, or where it stands in its volume, is an entry's own. */
  private static final Set<String> OWN =
      Set.of(
          ("ids crossref xref xdata entryset entrysubtype execute label options presort related"
               + " relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey key"
               + " doi eprint eprinttype eprintclass archiveprefix primaryclass pmid pmcid pmc file"
               + " abstract annote annotation comment review keywords groups timestamp owner biburl"
               + " bibsource pages pagetotal url urldate shorttitle sorttitle indextitle"
               + " indexsorttitle")
              .split(" "));

  private static final Set<String> REFERENCES = Set.of("ids", "crossref", "xref", "xdata");
  private static final Set<String> DATES = Set.of("date", "year", "month", "day", "endyear");
  private static final Set<String> PARTS =
      Set.of(
          ("inproceedings conference incollection suppcollection inreference inbook bookinbook"
                  + " suppbook")
              .split(" "));
  private static final Set<String> IN_BOOK = Set.of("inbook", "bookinbook", "suppbook");
  private static final Set<String> VOLUMES =
      Set.of("proceedings", "book", "collection", "reference", "manual", "booklet", "misc");

  private final Set<String> wanted = new HashSet<>();
  private final Map<String, RawEntry> parents = new HashMap<>();
  private int chars;
  private int steps;

  /** Where the entries stand from which the last one took fields. */
  private final Set<Extent> used = new LinkedHashSet<>();

  /** Notes which entries another refers to. */
  void note(RawEntry child) {
    for (String field : new String[] {"crossref", "xdata"}) {
      String keys = child.fields().get(field);
      if (keys != null && wanted.size() < MOST_KEYS) {
        for (String key : keys.split(",")) {
          wanted.add(folded(key));
        }
      }
    }
    child.fields().values().stream()
        .flatMap(Inheritance::references)
        .limit(MOST_FIELDS)
        .filter(reference -> wanted.size() < MOST_KEYS)
        .forEach(reference -> wanted.add(folded(reference.key())));
  }

  private static Stream<FieldReference> references(String value) {
    return FieldReference.mayBeIn(value)
        ? TexParts.splitAtAnd(value).stream().flatMap(part -> FieldReference.parse(part).stream())
        : Stream.empty();
  }

  boolean hasParents() {
    return !wanted.isEmpty();
  }

  /** Keeps an entry that others refer to, by its key or by one of its other names. */
  void keep(RawEntry entry) {
    keep(entry.key(), entry);
    String ids = entry.fields().get("ids");
    if (ids != null) {
      for (String id : ids.split(",")) {
        keep(id, entry);
      }
    }
  }

  /** The entry with the fields of those that it refers to; a missing one is a warning. */
  RawEntry complete(RawEntry entry, ObjLongConsumer<String> warnings) {
    boolean refers =
        entry.fields().containsKey("crossref")
            || entry.fields().containsKey("xdata")
            || entry.fields().values().stream()
                .flatMap(Inheritance::references)
                .findAny()
                .isPresent();
    if (!refers) {
      return entry;
    }
    steps = 0;
    used.clear();
    used.addAll(entry.extents());
    Map<String, String> fields = resolved(entry, 0, key -> missing(entry, key, warnings));
    return new RawEntry(entry.type(), entry.key(), entry.line(), List.copyOf(used), fields);
  }

  private static void missing(RawEntry entry, String key, ObjLongConsumer<String> warnings) {
    String name = entry.key() == null ? "@" + entry.type() : "“" + entry.key() + "”";
    warnings.accept(
        "%s refers to “%s”, which is not in the file.".formatted(name, key), entry.line());
  }

  private void keep(@Nullable String key, RawEntry entry) {
    String folded = key == null ? "" : folded(key);
    if (!wanted.contains(folded)
        || parents.containsKey(folded)
        || entry.fields().size() > MOST_FIELDS) {
      return;
    }
    for (Map.Entry<String, String> field : entry.fields().entrySet()) {
      chars += Math.min(MOST_CHARS, field.getKey().length() + field.getValue().length());
    }
    chars = Math.min(chars, MOST_CHARS);
    if (chars < MOST_CHARS) {
      parents.put(folded, entry);
    }
  }

  /** Takes what refers to an entry that is not there. */
  private interface Missing {
    void tell(String reference);
  }

  private Map<String, String> resolved(RawEntry entry, int depth, Missing missing) {
    Map<String, String> fields = new LinkedHashMap<>(entry.fields());
    fields.replaceAll((name, value) -> fetched(entry, value, depth, missing));
    fields.values().removeIf(String::isEmpty);
    for (String field : new String[] {"xdata", "crossref"}) {
      String keys = entry.fields().get(field);
      if (keys == null || depth > DEEPEST) {
        continue;
      }
      boolean all = true;
      for (String key : field.equals("xdata") ? keys.split(",") : new String[] {keys}) {
        RawEntry parent = parents.get(folded(key));
        if (parent == null || ++steps > MOST_STEPS) {
          all = false;
          missing.tell(key.strip());
        } else if (parent.line() != entry.line()) {
          used.addAll(parent.extents());
          Map<String, String> more = resolved(parent, depth + 1, unknown -> {});
          inherit(entry, fields, parent.type(), more, field.equals("xdata"));
        }
      }
      if (all) {
        fields.remove(field);
      }
    }
    return fields;
  }

  /** A value with what stands elsewhere in its place; what is missing there is left out. */
  private String fetched(RawEntry entry, String value, int depth, Missing missing) {
    if (depth > DEEPEST || references(value).findAny().isEmpty()) {
      return value;
    }
    List<String> parts = new ArrayList<>();
    for (String part : TexParts.splitAtAnd(value)) {
      Optional<FieldReference> reference = FieldReference.parse(part);
      String there =
          reference.isEmpty() ? part.strip() : fetched(entry, reference.get(), depth, missing);
      if (there != null) {
        parts.add(there);
      }
    }
    return String.join(" and ", parts);
  }

  private @Nullable String fetched(
      RawEntry entry, FieldReference reference, int depth, Missing missing) {
    RawEntry parent = parents.get(folded(reference.key()));
    String value =
        parent == null || parent.line() == entry.line() || ++steps > MOST_STEPS
            ? null
            : reference.in(resolved(parent, depth + 1, unknown -> {}));
    if (value == null) {
      missing.tell(reference.toString());
    } else if (parent != null) {
      used.addAll(parent.extents());
    }
    return value;
  }

  private static void inherit(
      RawEntry child,
      Map<String, String> fields,
      String parentType,
      Map<String, String> more,
      boolean data) {
    boolean dated = DATES.stream().anyMatch(fields::containsKey);
    more.forEach(
        (name, value) -> {
          boolean own = data ? REFERENCES.contains(name) : OWN.contains(name);
          if (own || dated && DATES.contains(name)) {
            return;
          }
          String target = data ? name : target(child.type(), parentType, name, more);
          if (!target.isEmpty()) {
            fields.putIfAbsent(target, value);
          }
          if (name.equals("author")
              && IN_BOOK.contains(child.type())
              && parentType.equals("book")) {
            fields.putIfAbsent("bookauthor", value);
          }
        });
  }

  /** The field of the child that takes a field of its parent; empty for none. */
  private static String target(
      String child, String parent, String name, Map<String, String> inherited) {
    boolean title = name.equals("title") || name.equals("subtitle") || name.equals("titleaddon");
    if (!title) {
      return name;
    }
    if (parent.startsWith("mv")) {
      return "main" + name;
    }
    if (parent.equals("periodical")) {
      return "journal" + name;
    }
    if (PARTS.contains(child) && VOLUMES.contains(parent)) {
      return inherited.containsKey("book" + name) ? "" : "book" + name;
    }
    return name;
  }

  private static String folded(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
