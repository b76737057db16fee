package dev.lectern.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.PaperFields;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PageRoundTripTest {

  private static final List<String> WORDS =
      List.of(
          "snails",
          "measure",
          "lettuce",
          "gardens",
          "with",
          "learned",
          "maps",
          "and",
          "slow",
          "policies",
          "for",
          "walled",
          "domains",
          "under",
          "shifting",
          "weather");

  /** The ways in which people save a page. */
  enum Layout {
    METADATA,
    PLAIN,
    DENSE
  }

  @Property(tries = 300)
  void readsBackWhatAPageShows(@ForAll Layout layout, @ForAll("papers") List<PaperFields> papers)
      throws Exception {
    CollectingSink page = read(print(layout, papers));
    assertThat(page.titles()).isEqualTo(papers.stream().map(PaperFields::title).toList());
    assertThat(abstracts(page.fields())).isEqualTo(abstracts(papers));
    assertThat(page.warnings).isEmpty();
    if (layout == Layout.METADATA) {
      assertThat(page.fields())
          .extracting(PaperFields::authorCount)
          .isEqualTo(papers.stream().map(PaperFields::authorCount).toList());
    }
  }

  @Property(tries = 300)
  void aMissingAbstractShiftsNoOther(
      @ForAll Layout layout,
      @ForAll("papers") List<PaperFields> papers,
      @ForAll @IntRange(max = 20) int which)
      throws Exception {
    int gone = which % papers.size();
    List<PaperFields> damaged =
        papers.stream()
            .map(p -> p == papers.get(gone) ? p.edit().abstractText(null).build() : p)
            .toList();
    CollectingSink page = read(print(layout, damaged));
    assertThat(page.titles()).isEqualTo(papers.stream().map(PaperFields::title).toList());
    assertThat(abstracts(page.fields())).isEqualTo(abstracts(damaged));
    assertThat(page.warnings).hasSize(1);
  }

  @Property(tries = 300)
  void damageNeverBreaksTheReader(
      @ForAll Layout layout, @ForAll("papers") List<PaperFields> papers, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder page = new StringBuilder(print(layout, papers));
    for (int i = 0; i < 20 && !page.isEmpty(); i++) {
      int at = random.nextInt(page.length());
      switch (random.nextInt(4)) {
        case 0 -> page.deleteCharAt(at);
        case 1 -> page.insert(at, "\n[·•](\\\u00a0\uD83D".charAt(random.nextInt(9)));
        case 2 -> page.delete(at, Math.min(page.length(), at + random.nextInt(400)));
        default ->
            page.insert(at, List.of("\n12\n", "\n·\n", "\nJan 9\n", "](").get(random.nextInt(4)));
      }
    }
    CollectingSink sink = new CollectingSink();
    try {
      new HuggingFaceReader().read(BytesSource.of(page.toString()), sink);
    } catch (UnreadableDigestException nothingLeft) {
      assertThat(sink.papers).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<PaperFields>> papers() {
    Arbitrary<String> title = words(3, 12).map(PageRoundTripTest::capitalised);
    Arbitrary<String> sentence = words(9, 25).map(w -> "We find that " + w + ".");
    Arbitrary<String> text =
        sentence.list().ofMinSize(2).ofMaxSize(8).map(s -> String.join(" ", s));
    Arbitrary<Integer> authors = Arbitraries.integers().between(1, 3000);
    return Combinators.combine(title, text, authors)
        .as((t, a, n) -> PaperFields.builder(t).abstractText(a).authorCount(n).build())
        .list()
        .ofMinSize(2)
        .ofMaxSize(90);
  }

  private static Arbitrary<String> words(int least, int most) {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(w -> String.join(" ", w));
  }

  private static String capitalised(String words) {
    StringBuilder title = new StringBuilder(words);
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || title.charAt(i - 1) == ' ') {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }

  private static String print(Layout layout, List<PaperFields> papers) {
    String gap = layout == Layout.DENSE ? "\n" : "\n\n";
    String start = "Get trending papers in your email inbox!" + gap + "Subscribe";
    return (layout == Layout.DENSE ? start : start + gap + "Daily Papers" + gap + "Jan 9" + gap)
        + papers.stream().map(p -> print(layout, p, gap)).collect(Collectors.joining(gap));
  }

  private static String print(Layout layout, PaperFields paper, String gap) {
    String text = paper.abstractText() == null ? "" : gap + paper.abstractText();
    String metadata = gap + "  • " + paper.authorCount() + " authors\n·\nFeb 28, 2025";
    return paper.title() + text + (layout == Layout.METADATA ? metadata : "");
  }

  private static List<String> abstracts(List<PaperFields> papers) {
    return papers.stream().map(p -> String.valueOf(p.abstractText())).toList();
  }

  private static CollectingSink read(String page) throws Exception {
    CollectingSink sink = new CollectingSink();
    new HuggingFaceReader().read(BytesSource.of(page), sink);
    return sink;
  }
}
