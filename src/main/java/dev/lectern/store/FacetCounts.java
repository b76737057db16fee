package dev.lectern.store;

import dev.lectern.model.Digest;
import dev.lectern.model.FacetCount;
import dev.lectern.model.Facets;
import dev.lectern.model.Organization;
import dev.lectern.model.ReadingStatus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Counts the papers of a search by what they have in common. */
final class FacetCounts {

  private static final int SMALL = 4_096;

  private final Shelf shelf;
  private final RoaringBitmap found;
  private final BitSet foundBits = new BitSet();

  FacetCounts(Shelf shelf, RoaringBitmap found) {
    this.shelf = shelf;
    this.found = found;
    found.forEach((int paper) -> foundBits.set(paper));
  }

  /**
   * All facets.
   *
   * @param digests the ledger, oldest first
   */
  Facets of(List<Digest> digests) {
    return new Facets(
        shelf.revision(), statuses(), tags(), years(), organizations(), digests(digests));
  }

  private List<FacetCount> statuses() {
    List<FacetCount> counts = new ArrayList<>();
    for (ReadingStatus status : ReadingStatus.values()) {
      add(counts, status.code(), status.code(), shelf.status(status));
    }
    return counts;
  }

  private List<FacetCount> tags() {
    Map<String, RoaringBitmap> nested = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shelf.tags().forEach((tag, papers) -> under(tag, papers, nested));
    List<FacetCount> counts = new ArrayList<>();
    nested.forEach((tag, papers) -> add(counts, tag, tag, papers));
    return counts;
  }

  /** Adds the papers to the tag and to every tag it is nested in. */
  private static void under(String tag, RoaringBitmap papers, Map<String, RoaringBitmap> nested) {
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
      String name = tag.substring(0, end);
      nested.merge(name, papers, (some, more) -> RoaringBitmap.or(some, more));
    }
  }

  private List<FacetCount> years() {
    List<FacetCount> counts = new ArrayList<>();
    int[] years = shelf.years(found);
    for (int year = years.length - 1; year > 0; year--) {
      if (years[year] > 0) {
        String written = String.format(Locale.ROOT, "%04d", year);
        counts.add(new FacetCount(written, written, years[year]));
      }
    }
    return counts;
  }

  /** An organization that is spelled in several ways is one, by its slug. */
  private List<FacetCount> organizations() {
    Map<String, FacetCount> counts = new TreeMap<>();
    shelf
        .organizations()
        .forEach(
            (column, papers) -> {
              int count = count(papers);
              Organization named = Cells.organization(column);
              if (count > 0) {
                FacetCount one = new FacetCount(named.slug(), named.name(), count);
                counts.merge(named.slug(), one, FacetCounts::together);
              }
            });
    return counts.values().stream()
        .sorted(Comparator.comparingInt(FacetCount::count).reversed())
        .toList();
  }

  private static FacetCount together(FacetCount one, FacetCount other) {
    String name = one.count() >= other.count() ? one.name() : other.name();
    return new FacetCount(one.value(), name, one.count() + other.count());
  }

  private List<FacetCount> digests(List<Digest> digests) {
    List<FacetCount> counts = new ArrayList<>();
    for (Digest digest : digests.reversed()) {
      add(counts, String.valueOf(digest.id()), digest.name(), shelf.digest(digest.id()));
    }
    return counts;
  }

  /** Small sets, of which there are thousands, are counted bit by bit, twice as fast. */
  private int count(RoaringBitmap papers) {
    if (papers.getCardinality() > SMALL) {
      return RoaringBitmap.andCardinality(found, papers);
    }
    int count = 0;
    PeekableIntIterator each = papers.getIntIterator();
    while (each.hasNext()) {
      count += foundBits.get(each.next()) ? 1 : 0;
    }
    return count;
  }

  private void add(List<FacetCount> counts, String value, String name, RoaringBitmap papers) {
    int count = count(papers);
    if (count > 0) {
      counts.add(new FacetCount(value, name, count));
    }
  }
}
