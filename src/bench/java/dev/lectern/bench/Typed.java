package dev.lectern.bench;

import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.text.Analyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Queries as people would type them, the same ones for the same seed. */
final class Typed {

  private static final int COMMON = 500;

  private final SplittableRandom random;
  private final Corpus corpus;
  private final List<String> words;
  private final Fragments sentences;

  private Typed(Corpus corpus, long seed) {
    this.random = new SplittableRandom(seed);
    this.corpus = corpus;
    this.words = byFrequency(corpus);
    this.sentences =
        new Fragments(
            corpus.papers().stream()
                .flatMap(p -> Fragments.sentences(String.valueOf(p.abstractText())).stream())
                .toList());
  }

  /** Of ten queries four are a common word, two a phrase, two name a field, two are mixed. */
  static List<String> queries(Corpus corpus, int count, long seed) {
    Typed typed = new Typed(corpus, seed);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                switch (i % 10) {
                  case 0, 1, 2, 3 -> typed.common();
                  case 4, 5 -> typed.phrase();
                  case 6, 7 -> typed.field();
                  default -> typed.mixed();
                })
        .toList();
  }

  /** Words of four letters and more, those in most papers first. */
  private static List<String> byFrequency(Corpus corpus) {
    Map<String, Integer> papers = new HashMap<>();
    for (PaperFields p : corpus.papers()) {
      for (String word : new HashSet<>(Analyzer.words(String.valueOf(p.abstractText())))) {
        if (word.length() >= 4) {
          papers.merge(word, 1, Integer::sum);
        }
      }
    }
    return papers.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String common() {
    return words.get(random.nextInt(Math.min(COMMON, words.size())));
  }

  private String any() {
    return words.get(random.nextInt(words.size()));
  }

  private String phrase() {
    String plain = sentences.phrase(random, 2 + random.nextInt(2)).replaceAll("[^\\p{L} -]", "");
    return '"' + plain.strip() + '"';
  }

  private String field() {
    List<PaperFields> papers = corpus.papers();
    List<Organization> organizations = corpus.organizations();
    String person = corpus.names().get(random.nextInt(corpus.names().size())).family();
    return switch (random.nextInt(10)) {
      case 0 -> "title:" + common();
      case 1 -> "author:" + person;
      case 2 -> "year:" + random.nextInt(2013, 2025) + " " + common();
      case 3 -> "tag:topic/" + random.nextInt(12) + " " + common();
      case 4 -> "status:read " + common();
      case 5 -> "upvotes:>" + random.nextInt(5, 100);
      case 6 -> "has:code " + common();
      case 7 -> "org:" + organizations.get(random.nextInt(organizations.size())).slug();
      case 8 -> "published:" + random.nextInt(2013, 2020) + "..2024 " + common();
      default -> "abstract:" + common() + " authors:>" + papers.size() % 7;
    };
  }

  private String mixed() {
    return switch (random.nextInt(5)) {
      case 0 -> common() + " " + common() + " " + any();
      case 1 -> common() + " -" + common();
      case 2 -> common() + " OR " + any();
      case 3 -> "(" + any() + " OR " + any() + ") " + common();
      default -> phrase() + " " + common();
    };
  }

  /** What the field holds after each keystroke. */
  static List<String> keystrokes(String query) {
    List<String> all = new ArrayList<>();
    for (int end = 1; end <= query.length(); end++) {
      all.add(query.substring(0, end));
    }
    return all;
  }
}
