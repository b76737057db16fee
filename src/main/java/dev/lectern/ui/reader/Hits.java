package dev.lectern.ui.reader;

import dev.lectern.query.Query;
import dev.lectern.query.Query.TextField;
import dev.lectern.text.Analyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the words of a search stand in a text, compared as the search compares them. */
final class Hits {

  /** The chars {@code start} to {@code end}, exclusive. */
  record Hit(int start, int end) {}

  private record Term(List<String> words, boolean prefix) {
    boolean matchesAt(List<Token> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        boolean open = prefix && i == words.size() - 1;
        String token = tokens.get(at + i).text();
        if (open ? !token.startsWith(words.get(i)) : !token.equals(words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private record Token(String text, int start, int end) {}

  private final List<Term> terms = new ArrayList<>();
  private final TextField place;

  private Hits(TextField place) {
    this.place = place;
  }

  /** The hits in a text that a search finds in this place or anywhere; they may overlap. */
  static List<Hit> in(String text, Query query, TextField place) {
    Hits hits = new Hits(place);
    hits.collect(query);
    return hits.terms.isEmpty() ? List.of() : hits.find(text);
  }

  private void collect(Query query) {
    switch (query) {
      case Query.And and -> and.parts().forEach(this::collect);
      case Query.Or or -> or.parts().forEach(this::collect);
      case Query.Text text -> {
        if (Set.of(TextField.ANYWHERE, place).contains(text.field())) {
          add(text);
        }
      }
      default -> {}
    }
  }

  private void add(Query.Text text) {
    List<String> words = Analyzer.words(text.text());
    if (!words.isEmpty()) {
      terms.add(new Term(words, text.prefix()));
    }
    List<String> joined = Analyzer.withoutHyphens(text.text());
    if (!joined.equals(words)) {
      terms.add(new Term(joined, text.prefix()));
    }
  }

  private List<Hit> find(String text) {
    List<Token> words = new ArrayList<>();
    List<Token> joined = new ArrayList<>();
    Analyzer.scan(
        text,
        new Analyzer.Sink() {
          @Override
          public void word(String token, int start, int end) {
            words.add(new Token(token, start, end));
            joined.add(new Token(token, start, end));
          }

          @Override
          public void joined(String token, int start, int end) {
            while (!joined.isEmpty() && joined.getLast().start() >= start) {
              joined.removeLast();
            }
            joined.add(new Token(token, start, end));
          }
        });
    List<Hit> hits = new ArrayList<>();
    for (Term term : terms) {
      mark(term, words, hits);
      mark(term, joined, hits);
    }
    return hits.stream().distinct().toList();
  }

  private static void mark(Term term, List<Token> tokens, List<Hit> hits) {
    for (int i = 0; i < tokens.size(); i++) {
      if (term.matchesAt(tokens, i)) {
        hits.add(new Hit(tokens.get(i).start(), tokens.get(i + term.words().size() - 1).end()));
      }
    }
  }
}
