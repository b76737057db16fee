package dev.lectern.bench;

import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes synthetic papers of a corpus, the same ones for the same seed: sentences of a few real
 * abstracts joined anew, so that words are about as common and as rare as in life, and a name of
 * its own for every paper, so that the vocabulary grows with the library.
 */
final class PaperMill {

  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 5_000;

  private final SplittableRandom random;
  private final List<String> titles;
  private final List<String> summaries;
  private final Fragments titleParts;
  private final List<Fragments> sources;
  private final List<PersonName> names;
  private final List<Organization> organizations;
  private final Map<String, Integer> numbers = new HashMap<>();

  PaperMill(Corpus corpus, long seed) {
    this.random = new SplittableRandom(seed);
    this.titles = corpus.papers().stream().map(PaperFields::title).map(Fragments::oneLine).toList();
    this.summaries = corpus.papers().stream().map(PaperFields::abstractText).toList();
    this.titleParts =
        new Fragments(titles.stream().map(t -> t.substring(t.indexOf(':') + 1).strip()).toList());
    this.sources =
        summaries.stream()
            .map(a -> new Fragments(Fragments.sentences(a)))
            .filter(f -> f.size() > 0)
            .toList();
    this.names = corpus.names();
    this.organizations = corpus.organizations();
  }

  SyntheticPaper next() {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    String name = invented();
    return new SyntheticPaper(
        arxiv(day),
        random.nextInt(3) == 0
            ? titleParts.mixed(random, titleParts) + " with " + name
            : name + ": " + titleParts.mixed(random, titleParts),
        summary(name),
        authors(),
        random.nextInt(3) == 0 ? null : skewed(organizations),
        day,
        (int) (Math.pow(random.nextDouble(), 4) * 300),
        (int) (Math.pow(random.nextDouble(), 4) * 40),
        random.nextInt(2) == 0,
        random.nextInt(3) == 0);
  }

  /** Numbers of a month count up, as arXiv's do. */
  private String arxiv(LocalDate day) {
    String month = "%02d%02d".formatted(day.getYear() % 100, day.getMonthValue());
    return "%s.%05d".formatted(month, numbers.merge(month, 1, Integer::sum));
  }

  private Fragments source() {
    return sources.get(random.nextInt(sources.size()));
  }

  /** Of two or three real abstracts, so that it keeps to its topics, and as long as some other. */
  private String summary(String name) {
    int length = summaries.get(random.nextInt(summaries.size())).length();
    Fragments one = source();
    Fragments other = source();
    int shift = random.nextInt(100);
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      if (i == one.size()) {
        one = other;
        other = source();
        i = 0;
      }
      text.append(text.isEmpty() ? "" : " ").append(one.joined(i, other, i + shift));
      if (text.length() > length / 2 && text.indexOf(name) < 0) {
        text.append(" We call it ").append(name).append('.');
      }
    }
    return text.toString();
  }

  /**
   * Two halves of words of titles, and now and then a number: {@code Diffmesh}, {@code LoRagen2}.
   */
  private String invented() {
    String first = half(true);
    String second = half(false).toLowerCase(Locale.ROOT);
    return first + second + (random.nextInt(4) == 0 ? random.nextInt(1, 100) : "");
  }

  private String half(boolean head) {
    while (true) {
      String[] words = titles.get(random.nextInt(titles.size())).split("[^\\p{L}]+");
      String word = words[random.nextInt(words.length)];
      int middle = word.length() / 2;
      if (middle >= 2) {
        return head
            ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1, middle + 1)
            : word.substring(middle);
      }
    }
  }

  private List<String> authors() {
    List<String> all = new ArrayList<>();
    int count = 1 + (int) (Math.pow(random.nextDouble(), 2) * 14);
    for (int i = 0; i < count; i++) {
      String given = skewed(names).given();
      all.add((given.isEmpty() ? "A." : given) + " " + skewed(names).family());
    }
    return all;
  }

  private <T> T skewed(List<T> values) {
    double r = random.nextDouble();
    return values.get((int) (r * r * values.size()));
  }
}
