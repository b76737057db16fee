package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.RelatedPaper;
import dev.lectern.text.Analyzer;
import dev.lectern.text.ReadableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The papers that share rare words with one paper, and those that stand near it in a digest. Words
 * weigh by how few papers use them (TF-IDF); common ones are not even looked up, so the work is
 * bounded however large the library.
 */
final class RelatedPapers {

  private static final int MOST = 8;
  private static final int WEIGHED = 24;
  private static final int NEIGHBOURS = 3;
  private static final int SHOWN_WORDS = 4;
  private static final int SHORTEST_WORD = 4;
  private static final int MOST_TERMS = 40;
  private static final int USED_TERMS = 24;
  private static final int COMMON = 1_000;
  private static final int RARE_AT_LEAST = 6;
  private static final double IN_TITLE = 2;
  private static final double SAME_DIGEST = 1.15;

  private final Sql sql;

  RelatedPapers(Sql sql) {
    this.sql = sql;
  }

  private record Term(String word, double weight, int papers) {}

  private record Candidate(int paper, double score, List<String> words) {}

  List<RelatedPaper> to(long paper) {
    List<RelatedPaper> related = new ArrayList<>();
    Set<Long> taken = new HashSet<>(Set.of(paper));
    for (Candidate candidate : weighed(paper)) {
      add(related, taken, paper, candidate.paper(), candidate.words());
    }
    int byWords = related.size();
    for (int neighbour : neighbours(paper)) {
      if (related.size() < byWords + NEIGHBOURS) {
        add(related, taken, paper, neighbour, List.of());
      }
    }
    return List.copyOf(related);
  }

  private void add(
      List<RelatedPaper> related, Set<Long> taken, long paper, int other, List<String> words) {
    if (related.size() < MOST && taken.add((long) other)) {
      present(other)
          .ifPresent(
              summary -> related.add(new RelatedPaper(summary, words, shared(paper, other))));
    }
  }

  private Optional<PaperSummary> present(int paper) {
    return sql.number("SELECT trashed IS NULL FROM papers WHERE id = ?", paper) == 1
        ? new Views(sql).summaries(new int[] {paper}).stream().findFirst()
        : Optional.empty();
  }

  /** How many digests show both. */
  private int shared(long paper, int other) {
    return (int)
        sql.number(
            """
            SELECT count(*) FROM (SELECT digest FROM shown WHERE paper = ?
              INTERSECT SELECT digest FROM shown WHERE paper = ?)
            """,
            paper,
            other);
  }

  private List<Candidate> weighed(long paper) {
    Map<Integer, Double> scores = new HashMap<>();
    Map<Integer, List<String>> words = new HashMap<>();
    for (Term term : terms(paper)) {
      for (int other : papersWith(term)) {
        scores.merge(other, term.weight(), Double::sum);
        words.computeIfAbsent(other, p -> new ArrayList<>()).add(term.word());
      }
    }
    scores.remove((int) paper);
    return scores.entrySet().stream()
        .filter(e -> words.get(e.getKey()).size() > 1)
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(WEIGHED)
        .map(e -> candidate(paper, e.getKey(), e.getValue(), words.get(e.getKey())))
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }

  private Candidate candidate(long paper, int other, double score, List<String> words) {
    List<String> shown = words.stream().limit(SHOWN_WORDS).toList();
    return new Candidate(other, shared(paper, other) > 0 ? score * SAME_DIGEST : score, shown);
  }

  /** The words that tell most about a paper, the heaviest first. */
  private List<Term> terms(long paper) {
    long all = sql.number("SELECT coalesce(max(id), 0) FROM papers");
    int common = (int) Math.clamp(all / 5, RARE_AT_LEAST, COMMON);
    return new PaperTable(sql)
        .fields(paper).map(RelatedPapers::counted).orElseGet(Map::of).entrySet().stream()
            .sorted(Comparator.comparingInt((Map.Entry<String, Double> e) -> -e.getKey().length()))
            .limit(MOST_TERMS)
            .map(e -> term(e.getKey(), e.getValue(), common, all))
            .filter(term -> term.papers() > 1 && term.papers() <= common)
            .sorted(Comparator.comparingDouble(Term::weight).reversed())
            .limit(USED_TERMS)
            .toList();
  }

  private Term term(String word, double weight, int common, long all) {
    int papers =
        (int)
            sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
                expression(word),
                common + 1);
    return new Term(word, weight * Math.log((all + 1.0) / (papers + 0.5)), papers);
  }

  /** How often each word is said; those of the title count for more. */
  private static Map<String, Double> counted(PaperFields fields) {
    Map<String, Double> counted = new LinkedHashMap<>();
    count(counted, fields.title(), IN_TITLE);
    String text = fields.abstractText();
    if (text != null) {
      count(counted, text, 1);
    }
    counted.replaceAll((word, times) -> 1 + Math.log(times));
    return counted;
  }

  private static void count(Map<String, Double> counted, String text, double each) {
    for (String word : Analyzer.words(ReadableText.of(text).text())) {
      if (word.length() >= SHORTEST_WORD && word.chars().anyMatch(Character::isLetter)) {
        counted.merge(word, each, Double::sum);
      }
    }
  }

  private int[] papersWith(Term term) {
    return sql.one(
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM words WHERE words MATCH ?)",
            row -> row.getBytes(1),
            expression(term.word()))
        .map(PaperNumbers::listed)
        .orElseGet(() -> new int[0]);
  }

  /** Analyzed words hold letters and digits alone, so quoting them is safe. */
  private static String expression(String word) {
    return "{title abstract} : \"" + word + "\"";
  }

  /** The papers before and after it in the newest digest that shows it. */
  private List<Integer> neighbours(long paper) {
    return sql.list(
        """
        SELECT b.paper FROM
          (SELECT digest, position FROM shown WHERE paper = ?1 ORDER BY digest DESC LIMIT 1) a
          JOIN shown b ON b.digest = a.digest AND b.position BETWEEN a.position - 3 AND a.position + 3
        WHERE b.paper <> ?1 ORDER BY abs(b.position - a.position), b.position
        """,
        row -> row.getInt(1),
        paper);
  }
}
