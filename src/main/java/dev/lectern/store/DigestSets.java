package dev.lectern.store;

import dev.lectern.model.Digest;
import dev.lectern.query.Query;
import dev.lectern.query.Query.NameField;
import dev.lectern.text.Analyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** The papers of the digests that a query speaks of. */
final class DigestSets {

  private final Shelf shelf;
  private final List<Digest> all;
  private final List<String> asked = new ArrayList<>();

  /**
   * @param all the ledger, oldest first
   */
  DigestSets(Shelf shelf, List<Digest> all, Query query) {
    this.shelf = shelf;
    this.all = all;
    collect(query);
  }

  List<Digest> all() {
    return all;
  }

  /** The papers of the digests of this number, name or part of a name. */
  RoaringBitmap papersOf(String name) {
    RoaringBitmap found = new RoaringBitmap();
    named(name).forEach(d -> found.or(shelf.digest(d.id())));
    return found;
  }

  /**
   * Papers that first appear in the digest the query names, else in the one imported last; or those
   * that had appeared before it.
   */
  RoaringBitmap ofTheChosen(boolean first) {
    RoaringBitmap found = new RoaringBitmap();
    for (Digest chosen : chosen()) {
      RoaringBitmap papers = shelf.digest(chosen.id()).clone();
      RoaringBitmap before = new RoaringBitmap();
      for (Digest earlier : all.subList(0, all.indexOf(chosen))) {
        before.or(shelf.digest(earlier.id()));
      }
      if (first) {
        papers.andNot(before);
      } else {
        papers.and(before);
      }
      found.or(papers);
    }
    return found;
  }

  private List<Digest> chosen() {
    return asked.isEmpty()
        ? all.stream().max(Comparator.comparingLong(Digest::id)).stream().toList()
        : asked.stream().flatMap(name -> named(name).stream()).distinct().toList();
  }

  private List<Digest> named(String value) {
    String wanted = Analyzer.folded(value);
    List<Digest> exact =
        all.stream()
            .filter(
                d ->
                    String.valueOf(d.id()).equals(value)
                        || Analyzer.folded(d.name()).equals(wanted))
            .toList();
    return exact.isEmpty() && !wanted.isEmpty()
        ? all.stream().filter(d -> Analyzer.folded(d.name()).contains(wanted)).toList()
        : exact;
  }

  /** The papers of the digests that were saved in a span of time. */
  RoaringBitmap captured(Query.DateIn in) {
    RoaringBitmap found = new RoaringBitmap();
    for (Digest digest : all) {
      int key = digest.captured() == null ? 0 : digest.captured().sortKey();
      if (key > 0 && key >= DateBounds.low(in.from()) && key <= DateBounds.high(in.to())) {
        found.or(shelf.digest(digest.id()));
      }
    }
    return found;
  }

  /** The digests that the query asks for, which {@code is:new} speaks of. */
  private void collect(Query query) {
    switch (query) {
      case Query.Named named when named.field() == NameField.DIGEST -> asked.add(named.value());
      case Query.And and -> and.parts().forEach(this::collect);
      case Query.Or or -> or.parts().forEach(this::collect);
      default -> {
        // A digest that is ruled out is not the one that is:new speaks of.
      }
    }
  }
}
