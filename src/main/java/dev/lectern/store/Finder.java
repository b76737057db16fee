package dev.lectern.store;

import dev.lectern.model.Facets;
import dev.lectern.query.Query;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Query.TextField;
import dev.lectern.query.Sort;
import dev.lectern.store.PaperValues.NumberColumn;
import dev.lectern.text.Analyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Answers a query: every clause becomes a set of paper numbers, and sets are cut and joined. */
final class Finder {

  private final Shelf shelf;
  private final Sql sql;
  private final TextSearch words;
  private final WordShelf wordShelf;
  private final DigestSets digests;

  Finder(Shelf shelf, WordShelf wordShelf, Sql sql, Query query) {
    this.wordShelf = wordShelf;
    this.shelf = shelf;
    this.sql = sql;
    this.words = new TextSearch(sql);
    this.digests = new DigestSets(shelf, new DigestTable(sql).all(), query);
  }

  /**
   * The papers in the library that match; those in the trash only where the query asks for them.
   */
  RoaringBitmap find(Query query) {
    RoaringBitmap found = set(query);
    found.and(query.asksForTrash() ? everything() : shelf.present());
    return found;
  }

  Facets facets(Query query) {
    return new FacetCounts(shelf, find(query)).of(digests.all());
  }

  int[] inOrder(Query query, RoaringBitmap found, Sort sort) {
    return switch (sort.by()) {
      case RELEVANCE -> byRelevance(query, found, sort);
      case PLACE -> byPlace(query, found, sort);
      default -> shelf.ordered(found, sort, sql);
    };
  }

  private int[] byRelevance(Query query, RoaringBitmap found, Sort sort) {
    List<Query.Text> texts = new ArrayList<>();
    collect(query, texts);
    return ledBy(found, words.ranked(texts), sort.ascending());
  }

  private int[] byPlace(Query query, RoaringBitmap found, Sort sort) {
    List<Integer> places =
        lists(query)
            .flatMap(name -> new ListReads(sql).named(name).stream())
            .flatMap(list -> new ListTable(sql).places(list.uuid()).stream())
            .map(placed -> (int) placed.paper())
            .toList();
    return ledBy(found, places, !sort.ascending());
  }

  /** The names of the reading lists whose papers a query asks for. */
  private static Stream<String> lists(Query query) {
    return switch (query) {
      case Query.And and -> and.parts().stream().flatMap(Finder::lists);
      case Query.Named named when named.field() == NameField.LIST -> Stream.of(named.value());
      default -> Stream.of();
    };
  }

  /** Those found that have a place in an order, then the others, the newest first. */
  private int[] ledBy(RoaringBitmap found, List<Integer> leading, boolean reversed) {
    RoaringBitmap rest = found.clone();
    List<Integer> order = new ArrayList<>();
    for (int paper : leading) {
      if (rest.checkedRemove(paper)) {
        order.add(paper);
      }
    }
    List<Integer> ranked = reversed ? order.reversed() : order;
    int[] all = new int[found.getCardinality()];
    int n = 0;
    for (int paper : ranked) {
      all[n++] = paper;
    }
    for (int paper : shelf.ordered(rest, Sort.DEFAULT, sql)) {
      all[n++] = paper;
    }
    return all;
  }

  private static void collect(Query query, List<Query.Text> texts) {
    switch (query) {
      case Query.And and -> and.parts().forEach(p -> collect(p, texts));
      case Query.Or or -> or.parts().forEach(p -> collect(p, texts));
      case Query.Text text when text.field() == TextField.HIGHLIGHT -> {
        // Highlights are in no index, so they do not rank.
      }
      case Query.Text text -> texts.add(text);
      default -> {
        // Negated and other clauses do not rank.
      }
    }
  }

  private RoaringBitmap set(Query query) {
    return switch (query) {
      case Query.Everything all -> everything();
      case Query.And and -> all(and.parts());
      case Query.Or or -> any(or.parts());
      case Query.Not not when saysNothing(not) -> everything();
      case Query.Not not -> RoaringBitmap.andNot(everything(), set(not.clause()));
      case Query.Text text -> saysNothing(text) ? everything() : text(text);
      case Query.Tagged tagged -> shelf.tagged(tagged.tag());
      case Query.HasStatus has -> shelf.status(has.status()).clone();
      case Query.Is is -> state(is.state());
      case Query.Has has -> shelf.feature(has.feature()).clone();
      case Query.NumberIn in -> number(in);
      case Query.DateIn in -> date(in);
      case Query.Named named -> named(named);
    };
  }

  private RoaringBitmap everything() {
    return shelf.everything();
  }

  private RoaringBitmap all(List<Query> parts) {
    RoaringBitmap all = everything();
    parts.forEach(p -> all.and(set(p)));
    return all;
  }

  private RoaringBitmap any(List<Query> parts) {
    List<Query> saying = parts.stream().filter(p -> !saysNothing(p)).toList();
    if (saying.isEmpty()) {
      return everything();
    }
    RoaringBitmap any = new RoaringBitmap();
    saying.forEach(p -> any.or(set(p)));
    return any;
  }

  private RoaringBitmap text(Query.Text text) {
    if (text.field() == TextField.HIGHLIGHT) {
      return new HighlightWords(sql).papers(text);
    }
    return wordShelf.isUseful(sql) ? words.papers(text, wordShelf) : words.papers(text);
  }

  /** Whether a clause is text without a word, such as {@code "?!"}, which asks for nothing. */
  private static boolean saysNothing(Query query) {
    return switch (query) {
      case Query.Text text -> Analyzer.words(text.text()).isEmpty();
      case Query.Not not -> saysNothing(not.clause());
      case Query.And and -> and.parts().stream().allMatch(Finder::saysNothing);
      case Query.Or or -> or.parts().stream().allMatch(Finder::saysNothing);
      default -> false;
    };
  }

  private RoaringBitmap state(Query.State state) {
    return switch (state) {
      case STARRED -> shelf.starred().clone();
      case TRASHED -> shelf.trashed().clone();
      case DUPLICATE -> new PossibleDuplicateTable(sql).papers();
      case NEW -> digests.ofTheChosen(true);
      case REPEAT -> digests.ofTheChosen(false);
    };
  }

  private RoaringBitmap number(Query.NumberIn in) {
    int from = in.from() == null ? 0 : Math.max(0, in.from());
    int to = in.to() == null ? Integer.MAX_VALUE : in.to();
    if (in.field() == NumberField.ID) {
      RoaringBitmap range = everything();
      range.and(RoaringBitmap.bitmapOfRange(Math.max(0, from), Math.max(0, to + 1L)));
      return range;
    }
    RoaringBitmap found = shelf.between(PaperValues.column(in.field()), from, to);
    if (from == 0 && to >= 0 && in.field() == NumberField.RATING) {
      // No rating is a rating of 0.
      found.or(RoaringBitmap.andNot(everything(), shelf.between(NumberColumn.RATING, 1, 5)));
    }
    return found;
  }

  private RoaringBitmap date(Query.DateIn in) {
    return switch (in.field()) {
      case PUBLISHED ->
          shelf.between(
              NumberColumn.PUBLISHED, DateBounds.low(in.from()), DateBounds.high(in.to()));
      case ADDED -> added(in);
      case CAPTURED -> digests.captured(in);
    };
  }

  private RoaringBitmap added(Query.DateIn in) {
    long from = in.from() == null ? Long.MIN_VALUE : DateBounds.start(in.from());
    long to = in.to() == null ? Long.MAX_VALUE : DateBounds.end(in.to());
    return shelf.addedBetween(from, to);
  }

  private RoaringBitmap named(Query.Named named) {
    String value = named.value();
    return switch (named.field()) {
      case ORGANIZATION -> shelf.organization(value);
      case DIGEST -> digests.papersOf(value);
      case LIST ->
          numbers(
              """
              SELECT lp.paper FROM list_papers lp JOIN lists l ON l.id = lp.list
              WHERE l.name = ? COLLATE NOCASE
              """,
              value);
      case KEY -> {
        RoaringBitmap one = new RoaringBitmap();
        new Views(sql).keyed(value).ifPresent(p -> one.add((int) p));
        yield one;
      }
      case ARXIV -> identified(PaperKeys.arxiv(value.replaceAll("v\\d+$", "")), NameField.ARXIV);
      case DOI -> identified(PaperKeys.doi(value.toLowerCase(Locale.ROOT)), NameField.DOI);
    };
  }

  private RoaringBitmap identified(long hash, NameField field) {
    RoaringBitmap found = new RoaringBitmap();
    new MatchingKeys(sql).papers(hash).forEach(p -> found.add(p.intValue()));
    found.and(shelf.feature(field == NameField.ARXIV ? Query.Feature.ARXIV : Query.Feature.DOI));
    return found;
  }

  private RoaringBitmap numbers(String query, String value) {
    RoaringBitmap found = new RoaringBitmap();
    sql.each(query, row -> found.add(row.getInt(1)), value);
    return found;
  }
}
