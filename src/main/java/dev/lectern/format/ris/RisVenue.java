package dev.lectern.format.ris;

import dev.lectern.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a record says the paper appeared: the tags differ by type and by who wrote them. */
final class RisVenue {

  private static final Set<String> BOOKS = Set.of("book", "collection", "classic", "periodical");

  private final RisTaken taken;
  private final String csl;

  RisVenue(RisTaken taken, String csl) {
    this.taken = taken;
    this.csl = csl;
  }

  /** Whether a work of this type appears by itself. */
  static boolean isBook(String csl) {
    return BOOKS.contains(csl);
  }

  /** The place; null where nothing is said of it. */
  Venue read() {
    List<String> containers = new ArrayList<>(List.of("JF"));
    if (csl.equals("paper-conference") && taken.has("C3")) {
      containers.addFirst("C3");
      taken.move("T2", "event-title");
    } else if (isBook(csl) || csl.equals("report")) {
      taken.move("T2", "collection-title");
    } else {
      containers.add("T2");
    }
    containers.addAll(List.of("BT", "JO", "JA", "J2", "J1"));
    String name = taken.firstOf(containers);
    for (String shorter : List.of("JA", "J2", "J1", "JO")) {
      taken.moveUnless(shorter, "container-title-short", name);
    }
    taken.move("T3", "collection-title");
    return new Venue(name, taken.take("VL"), taken.take("IS"), pages(), taken.take("PB"), place());
  }

  private @Nullable String place() {
    if (csl.equals("paper-conference") && taken.has("C1") && taken.has("CY")) {
      taken.move("CY", "event-place");
      return taken.take("C1");
    }
    String city = taken.take("CY");
    return city != null ? city : taken.take("PP");
  }

  /** Whether a start page without an end is how many pages the work has (EndNote, Zotero). */
  static boolean countsPages(String csl) {
    return isBook(csl) || csl.equals("thesis");
  }

  private @Nullable String pages() {
    String start = taken.first("SP");
    String end = taken.first("EP");
    if ("No".equals(start) && "Specified".equals(end)) { // Ovid, where there are none
      taken.take("SP");
      taken.take("EP");
      return null;
    }
    if (start == null) {
      return null;
    }
    if (end == null && countsPages(csl) && start.matches("\\d+")) {
      taken.move("SP", "number-of-pages");
      return null;
    }
    taken.take("SP");
    if (end == null || end.equals(start) || start.endsWith("-" + end)) {
      taken.take("EP");
      return start;
    }
    return start + "-" + taken.take("EP");
  }
}
