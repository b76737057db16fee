package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.PaperFields;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyIntentsTest {

  private static final int[] ALL = {4, 3, 2, 1};
  private static final KeyPattern SAME = KeyPattern.parse("Same");

  @TempDir private Path folder;
  private SmallLibrary small;

  @BeforeEach
  void open() {
    small = new SmallLibrary(folder);
  }

  @AfterEach
  void close() {
    small.close();
  }

  private List<String> keys() {
    return LongStream.rangeClosed(1, 4).mapToObj(n -> small.paper(n).paper().key()).toList();
  }

  private OptionalLong found(String key) {
    return Library.waitFor(small.library.find(key));
  }

  @Test
  void givesKeysInOneStepThatCanBeUndone() {
    List<String> before = keys();
    Change change =
        small
            .apply(KeyIntents.rekey(ALL, KeyPattern.parse("[veryshorttitle]")))
            .orElseThrow()
            .change();
    assertThat(change).isInstanceOf(Change.Batch.class);
    assertThat(keys()).containsExactly("Grasping", "Schrodinger", "Survey", "Walking");
    small.undo();
    assertThat(keys()).isEqualTo(before);
    small.redo();
    assertThat(keys()).containsExactly("Grasping", "Schrodinger", "Survey", "Walking");
  }

  @Test
  void findsPapersByTheirFormerKeys() {
    List<String> before = keys();
    small.apply(KeyIntents.rekey(ALL, KeyPattern.parse("[veryshorttitle]")));
    for (int i = 0; i < before.size(); i++) {
      assertThat(found(before.get(i))).hasValue(i + 1);
    }
  }

  @Test
  void tellsNamesakesApartWithoutRegardToCase() {
    small.apply(Intents.key(4, "same"));
    small.apply(KeyIntents.rekey(new int[] {1, 2, 3}, SAME));
    assertThat(keys()).containsExactly("Samea", "Sameb", "Samec", "same");
  }

  @Test
  void changesNothingASecondTime() {
    small.apply(KeyIntents.rekey(ALL, SAME));
    assertThat(keys()).containsExactly("Same", "Samea", "Sameb", "Samec");
    assertThat(small.apply(KeyIntents.rekey(ALL, SAME))).isEmpty();
    assertThat(small.apply(KeyIntents.rekey(new int[] {3}, SAME))).isEmpty();
  }

  @Test
  void letsAPaperKeepTheLetterItHas() {
    small.apply(Intents.key(3, "Same"));
    small.apply(Intents.key(2, "Sameb"));
    small.apply(KeyIntents.rekey(ALL, SAME));
    assertThat(keys()).containsExactly("Samea", "Sameb", "Same", "Samec");
  }

  @Test
  void takesNoKeyThatAnotherPaperOnceHad() {
    small.apply(Intents.key(4, "Same"));
    small.apply(Intents.key(4, "other"));
    small.apply(KeyIntents.rekey(new int[] {1}, SAME));
    assertThat(keys().getFirst()).isEqualTo("Samea");
    assertThat(found("Same")).hasValue(4);
    small.apply(KeyIntents.rekey(new int[] {4}, SAME));
    assertThat(keys().getLast()).isEqualTo("Same");
  }

  @Test
  void showsBeforehandWhatItWillDo() {
    List<Edit<String>> shown = Library.waitFor(small.library.keysBy(ALL, SAME));
    List<String> before = keys();
    small.apply(KeyIntents.rekey(ALL, SAME));
    assertThat(shown).extracting(Edit::before).isEqualTo(before);
    assertThat(shown).extracting(Edit::after).isEqualTo(keys());
    assertThat(Library.waitFor(small.library.keysBy(ALL, SAME))).isEmpty();
  }

  @Test
  void takesAKeyThatOnlyLooksLikeANamesakesForAnother() {
    small.apply(Intents.key(1, "Same2"));
    small.apply(Intents.key(2, "Samesies"));
    small.apply(KeyIntents.rekey(ALL, SAME));
    assertThat(keys()).containsExactly("Same", "Samea", "Sameb", "Samec");
  }

  @Test
  void givesPapersThatComeInLaterKeysByTheChosenPattern() {
    List<String> before = keys();
    small.apply(KeyIntents.forNew(KeyPattern.parse("[veryshorttitle:upper]")));
    assertThat(keys()).isEqualTo(before);
    small.bringIn(
        "more.txt",
        PaperFields.builder("Juggling Robots").build(),
        PaperFields.builder("Juggling Robots Again").build());
    assertThat(small.paper(5).paper().key()).isEqualTo("JUGGLING");
    assertThat(small.paper(6).paper().key()).isEqualTo("JUGGLINGa");
    assertThat(Library.waitFor(small.library.keyPattern())).hasToString("[veryshorttitle:upper]");
  }

  @Test
  void goesBackToTheUsualKeysOfNewPapers() {
    small.apply(KeyIntents.forNew(SAME));
    assertThat(small.apply(KeyIntents.forNew(SAME))).isEmpty();
    small.undo();
    small.bringIn("more.txt", PaperFields.builder("Juggling Robots").build());
    assertThat(small.paper(5).paper().key()).isEqualTo("jugglingrobots");
    small.apply(KeyIntents.rekey(ALL, SAME, true));
    assertThat(keys()).startsWith("Same");
    small.apply(KeyIntents.forNew(KeyPattern.DEFAULT));
    assertThat(Library.waitFor(small.library.keyPattern())).isEqualTo(KeyPattern.DEFAULT);
  }

  @Test
  void neverChangesAKeyWhenAPaperComesAgain() {
    small.apply(KeyIntents.rekey(ALL, SAME));
    small.bringIn("more.txt", PaperFields.builder("Walking Robots Again").build());
    assertThat(keys()).containsExactly("Same", "Samea", "Sameb", "Samec");
    assertThat(small.paper(5).paper().key()).isEqualTo("walkingrobotsa");
  }
}
