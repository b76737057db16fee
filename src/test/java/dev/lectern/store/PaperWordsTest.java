package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperFields;
import dev.lectern.text.Analyzer;
import dev.lectern.text.Shingles;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PaperWordsTest {

  @Property
  void tellsTheWordsOfTheAbstractAsItIsPrinted(@ForAll("abstracts") String text) {
    PaperFields fields = PaperFields.builder("A title").abstractText(text).build();
    PaperWords words = PaperWords.of(fields);
    assertThat(words.printedAbstract()).isEqualTo(String.join(" ", Analyzer.words(text)));
    assertThat(Shingles.ofWords(words.printedAbstract())).isEqualTo(Shingles.inOrder(text));
    PaperBands quick = PaperBands.of(fields, words);
    PaperBands read = PaperBands.of(fields);
    assertThat(quick.title()).isEqualTo(read.title());
    assertThat(quick.abstractText()).isEqualTo(read.abstractText());
    assertThat(quick.titleSketch()).isEqualTo(read.titleSketch());
    assertThat(quick.abstractSketch()).isEqualTo(read.abstractSketch());
  }

  /** Texts with much in them that reads other than it is printed. */
  @Provide
  Arbitrary<String> abstracts() {
    Arbitrary<String> telling =
        Arbitraries.of(
            " ",
            "\n",
            "\n  ",
            "\n\n",
            "pre-training",
            "78.2\\%",
            "$\\alpha$",
            "Omega(S^2)",
            "\u00a6",
            "state-of-the-art",
            "``so''",
            "dreamer's",
            "--",
            "\u6a21\u578b",
            "2.5",
            "word",
            "~",
            "https://example.org/a",
            "\\emph{",
            "}");
    return Arbitraries.oneOf(telling, Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(30)
        .map((List<String> parts) -> String.join("", parts));
  }

  @Property(tries = 20)
  void readsAllOfAVeryLongAbstract(@ForAll("abstracts") String end) {
    String text = "word ".repeat(PaperWords.LONGEST / 5) + "last words " + end;
    PaperFields fields = PaperFields.builder("A title").abstractText(text).build();
    assertThat(PaperBands.of(fields, PaperWords.of(fields)).abstractText())
        .isEqualTo(PaperBands.of(fields).abstractText());
  }
}
