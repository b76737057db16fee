package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.HighlightEntry;
import dev.lectern.model.PaperField;
import dev.lectern.text.Anchor;
import dev.lectern.text.Anchor.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightIntentsTest {

  @TempDir Path folder;
  private SmallLibrary small;

  @BeforeEach
  void opens() {
    small = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void theReadableAndTheVerbatimFormOfAQuoteMarkTheSamePassage() {
    Highlight readable = added("reaches 78.2% with “soft” fingers", null);
    Highlight verbatim = added("reaches 78.2\\% with ``soft'' fingers", null);
    assertThat(readable.quote()).isEqualTo("reaches 78.2\\% with ``soft'' fingers");
    assertThat(verbatim.quote()).isEqualTo(readable.quote());
    assertThat(verbatim.start()).isEqualTo(readable.start());
    assertThat(verbatim.end()).isEqualTo(readable.end());
  }

  @Test
  void anchorsInTheVerbatimTextWithCodePointsAndSurroundings() {
    Highlight made = added("hand holds", null);
    String text = SmallLibrary.ABSTRACT;
    assertThat(made.place()).isEqualTo(Place.ABSTRACT);
    assertThat(made.quote()).isEqualTo("hand\nholds");
    assertThat(text.substring(0, text.offsetByCodePoints(0, made.start())))
        .endsWith("\uD835\uDD38 ");
    assertThat(text.substring(text.offsetByCodePoints(0, made.end()))).isEqualTo(" cups.");
    assertThat(made.prefix().codePointCount(0, made.prefix().length())).isEqualTo(32);
    assertThat(text).contains(made.prefix() + made.quote() + made.suffix());
    assertThat(made.suffix()).isEqualTo(" cups.");
  }

  @Test
  void aQuoteThatStandsTwiceNeedsItsOccurrence() {
    assertThatThrownBy(() -> added("hand", null))
        .hasMessageContaining("2 times")
        .hasMessageContaining("--occurrence");
    assertThat(added("hand", 1).start()).isEqualTo(2);
    assertThat(added("hand", 2).start()).isGreaterThan(40);
    assertThatThrownBy(() -> added("hand", 3)).hasMessageContaining("no occurrence 3");
    assertThatThrownBy(() -> added("foot", null)).hasMessageContaining("foot");
    assertThatThrownBy(() -> added(" ", null)).hasMessageContaining("empty");
  }

  @Test
  void theTitleCanBeMarkedToo() {
    Highlight made = added("Many Fingers", null);
    assertThat(made.place()).isEqualTo(Place.TITLE);
    assertThat(made.start()).isEqualTo(14);
    assertThat(made.suffix()).isEmpty();
  }

  @Test
  void highlightsAreUndoneRedoneAndRemovedByTheirNumber() {
    added("hand", 2);
    Highlight title = added("Many", null);
    assertThat(small.found("has:highlight")).containsExactly(1);
    assertThat(small.paper(1).highlights().getFirst()).isEqualTo(title);
    small.apply(HighlightIntents.remove(1, 1));
    assertThat(small.paper(1).highlights()).hasSize(1).doesNotContain(title);
    small.reopen();
    small.undo();
    assertThat(small.paper(1).highlights().getFirst()).isEqualTo(title);
    small.redo();
    small.undo();
    small.undo();
    assertThat(small.paper(1).highlights()).hasSize(1).doesNotContain(title);
    assertThatThrownBy(() -> small.apply(HighlightIntents.remove(1, 2)))
        .hasMessageContaining("no highlight 2");
  }

  @Test
  void aPassageThatTheUserSeesIsMarkedWhateverStandsAroundIt() {
    Anchor fingers = Anchor.at(SmallLibrary.ABSTRACT, span("fingers"));
    small.apply(HighlightIntents.add(1, Place.ABSTRACT, fingers, HighlightColor.GREEN, " why? "));
    small.apply(HighlightIntents.add(1, Place.ABSTRACT, fingers, HighlightColor.BLUE, ""));
    assertThat(small.paper(1).highlights())
        .extracting(Highlight::quote, Highlight::color, Highlight::comment)
        .containsExactly(tuple("fingers", "green", "why?"), tuple("fingers", "blue", ""));
    Anchor empty = Anchor.at(SmallLibrary.ABSTRACT, new Span(1, 2));
    assertThatThrownBy(() -> HighlightIntents.add(1, Place.ABSTRACT, empty, HighlightColor.RED, ""))
        .hasMessageContaining("empty");
  }

  @Test
  void colourCommentAndPassageOfAHighlightChangeAndComeBackByUndo() {
    Highlight made = added("Many", null);
    UUID uuid = made.uuid();
    small.apply(HighlightIntents.recolor(uuid, HighlightColor.PURPLE));
    small.apply(HighlightIntents.comment(uuid, "because"));
    Anchor other = Anchor.at(SmallLibrary.ABSTRACT, span("cups"));
    small.apply(HighlightIntents.anchor(uuid, Place.ABSTRACT, other));
    Highlight changed = small.paper(1).highlights().getFirst();
    assertThat(changed.color()).isEqualTo("purple");
    assertThat(changed.comment()).isEqualTo("because");
    assertThat(changed.quote()).isEqualTo("cups");
    assertThat(changed.created()).isEqualTo(made.created());
    assertThat(small.apply(HighlightIntents.comment(uuid, " because"))).isEmpty();
    assertThat(Library.waitFor(small.library.history(null, 1)).getFirst().summary())
        .startsWith("Changed a highlight of ");
    small.undo();
    small.undo();
    small.undo();
    assertThat(small.paper(1).highlights()).containsExactly(made);
    small.apply(HighlightIntents.remove(uuid));
    assertThat(small.paper(1).highlights()).isEmpty();
    assertThatThrownBy(() -> small.apply(HighlightIntents.remove(uuid)))
        .hasMessageContaining("no longer");
  }

  @Test
  void aRicherAbstractKeepsTheHighlightAndATextThatIsGoneOrphansItUntilItComesBack() {
    Highlight made = added("reaches 78.2%", null);
    assertThat(found()).containsExactly(true);
    correctAbstract("We first grasp. " + SmallLibrary.ABSTRACT + " And much more is said.");
    assertThat(small.paper(1).highlights()).containsExactly(made);
    assertThat(found()).containsExactly(true);
    correctAbstract("Nothing of it.");
    assertThat(small.paper(1).highlights()).containsExactly(made);
    assertThat(found()).containsExactly(false);
    small.undo();
    assertThat(found()).containsExactly(true);
  }

  @Test
  void papersAreFoundByTheWordsOfTheirHighlights() {
    added("reaches 78.2% with “soft” fingers", null);
    assertThat(small.found("highlight:fingers")).containsExactly(1);
    assertThat(small.found("highlight:\"with soft\"")).containsExactly(1);
    assertThat(small.found("highlight:\"soft with\"")).isEmpty();
    assertThat(small.found("highlight:fing*")).containsExactly(1);
    assertThat(small.found("highlight:fing")).isEmpty();
    assertThat(small.found("highlight:why")).as("the comment").containsExactly(1);
    assertThat(small.found("highlight:cups")).as("of the abstract alone").isEmpty();
    assertThat(small.found("-highlight:fingers sort:relevance")).containsExactly(2, 3, 4);
  }

  private List<Boolean> found() {
    return Library.waitFor(small.library.highlights()).stream().map(HighlightEntry::found).toList();
  }

  private void correctAbstract(String text) {
    small.apply(Intents.correct(1, PaperField.ABSTRACT, text));
  }

  private static Span span(String words) {
    int at = SmallLibrary.ABSTRACT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private Highlight added(String quote, @Nullable Integer occurrence) {
    List<Highlight> before = small.paper(1).highlights();
    small.apply(HighlightIntents.add(1, quote, occurrence, HighlightColor.RED, "why?"));
    List<Highlight> after = new ArrayList<>(small.paper(1).highlights());
    after.removeAll(before);
    return after.getFirst();
  }
}
