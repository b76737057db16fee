package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.FieldSource;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.ReadingStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeChoicesTest {

  private static final String TEA = "Holding a Cup of Tea with Many Fingers";
  private static final String TEAS = "Holding a Cup of Teas with Many Fingers";

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensALibraryOfTwoSpellingsOfOnePaper() {
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    imported("one.txt", "1", TEA, "2501.00001");
    imported("two.txt", "2", TEAS, "2501.00002");
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void comparesBothWithWhatTheyWouldBeTogether() {
    mark(2, ReadingStatus.READ);
    Comparison comparison = wait(library.compare(1, 2));
    assertThat(comparison.first()).isEqualTo(details(1));
    assertThat(comparison.second()).isEqualTo(details(2));
    assertThat(comparison.status()).isEqualTo(ReadingStatus.READ);
    wait(library.apply(MergeIntents.merge(1, 2)));
    for (FieldSource field : wait(library.provenance(1))) {
      assertThat(field.value()).isEqualTo(comparison.together().get(field.field()));
    }
  }

  @Test
  void aChosenValueThatTheDigestsDoNotComeToBecomesACorrectionInTheSameStep() {
    Comparison comparison = wait(library.compare(1, 2));
    String title = comparison.together().get(PaperField.TITLE);
    String other = title.equals(TEA) ? TEAS : TEA;
    PaperDetails before = details(1);
    wait(library.apply(MergeIntents.merge(1, 2, fields(PaperField.TITLE, other))));
    assertThat(details(1).paper().title()).isEqualTo(other);
    assertThat(source(PaperField.TITLE).corrected()).isTrue();
    assertThat(source(PaperField.TITLE).agreed()).isEqualTo(title);
    assertThat(wait(library.undo(1))).hasSize(1);
    assertThat(details(1)).isEqualTo(before);
    assertThat(details(2).paper().title()).isEqualTo(TEAS);
    wait(library.redo(1));
    assertThat(details(1).paper().title()).isEqualTo(other);
  }

  @Test
  void aChosenValueThatComesOutByItselfIsNoCorrection() {
    String title = wait(library.compare(1, 2)).together().get(PaperField.TITLE);
    wait(library.apply(MergeIntents.merge(1, 2, fields(PaperField.TITLE, title))));
    assertThat(details(1).paper().title()).isEqualTo(title);
    assertThat(source(PaperField.TITLE).corrected()).isFalse();
  }

  @Test
  void choosingWhatTheDigestsSayGivesTheUsersOwnValueBack() {
    String agreed = wait(library.compare(1, 2)).together().get(PaperField.TITLE);
    wait(library.apply(Intents.correct(1, PaperField.TITLE, "My Own Title of Teacups")));
    wait(library.apply(MergeIntents.merge(1, 2, fields(PaperField.TITLE, agreed))));
    assertThat(details(1).paper().title()).isEqualTo(agreed);
    assertThat(source(PaperField.TITLE).corrected()).isFalse();
  }

  @Test
  void theSecondPapersOwnValueCanWinOverTheFirstPapers() {
    wait(library.apply(Intents.correct(1, PaperField.VENUE, "Tea Review")));
    wait(library.apply(Intents.correct(2, PaperField.VENUE, "Journal of Tea")));
    assertThat(wait(library.compare(1, 2)).together())
        .containsEntry(PaperField.VENUE, "Tea Review");
    wait(library.apply(MergeIntents.merge(1, 2, fields(PaperField.VENUE, "Journal of Tea"))));
    assertThat(source(PaperField.VENUE).correction()).isEqualTo("Journal of Tea");
    wait(library.undo(1));
    assertThat(source(PaperField.VENUE).correction()).isEqualTo("Tea Review");
  }

  @Test
  void nothingCanBeChosenWhereOnePaperHasSomething() {
    wait(library.apply(Intents.correct(2, PaperField.VENUE, "Journal of Tea")));
    wait(library.apply(MergeIntents.merge(1, 2, fields(PaperField.VENUE, ""))));
    assertThat(details(1).paper().fields().venue()).isNull();
  }

  @Test
  void theStatusOfEitherPaperCanBeChosen() {
    mark(2, ReadingStatus.READ);
    wait(library.apply(MergeIntents.merge(1, 2, new MergeChoices(Map.of(), ReadingStatus.UNREAD))));
    assertThat(details(1).paper().status()).isEqualTo(ReadingStatus.UNREAD);
    wait(library.undo(1));
    mark(1, ReadingStatus.SKIPPED);
    wait(
        library.apply(MergeIntents.merge(2, 1, new MergeChoices(Map.of(), ReadingStatus.SKIPPED))));
    assertThat(details(2).paper().status()).isEqualTo(ReadingStatus.SKIPPED);
  }

  @Test
  void aValueThatTheFieldCannotHaveLeavesBothAsTheyAre() {
    assertThatThrownBy(
            () ->
                wait(
                    library.apply(
                        MergeIntents.merge(1, 2, fields(PaperField.PUBLISHED, "tomorrow")))))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("tomorrow");
    assertThat(wait(library.duplicates())).hasSize(1);
  }

  @Test
  void aPaperThatIsGoneCannotBeCompared() {
    wait(library.apply(MergeIntents.merge(1, 2)));
    assertThatThrownBy(() -> wait(library.compare(1, 2)))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("no paper 2");
  }

  @Test
  void namesTheDigestsThatCanBeSplitFromAPaper() {
    assertThat(wait(library.splitOptions(1))).isEmpty();
    wait(library.apply(MergeIntents.merge(1, 2)));
    List<SplitOption> options = wait(library.splitOptions(1));
    assertThat(options).extracting(o -> o.digest().name()).containsExactly("one.txt", "two.txt");
    assertThat(options)
        .extracting(SplitOption::titles)
        .containsExactly(List.of(TEA), List.of(TEAS));
    assertThat(options).extracting(SplitOption::returns).containsExactly(false, true);
    for (SplitOption option : options) {
      wait(library.apply(MergeIntents.split(1, option.digest().id())));
      assertThat(wait(library.splitOptions(1))).isEmpty();
      wait(library.undo(1));
    }
  }

  private static MergeChoices fields(PaperField field, String value) {
    return new MergeChoices(Map.of(field, value), null);
  }

  private void mark(int paper, ReadingStatus status) {
    wait(library.apply(Intents.mark(new int[] {paper}, status, null, null)));
  }

  private FieldSource source(PaperField field) {
    return wait(library.provenance(1)).get(field.ordinal());
  }

  private PaperDetails details(long paper) {
    return wait(library.details(paper)).orElseThrow();
  }

  private void imported(String name, String hash, String title, String arxiv) {
    PaperFields fields = PaperFields.builder(title).identifiers(Identifiers.ofArxiv(arxiv)).build();
    wait(
        library.importing(
            session -> {
              session.begin(name, "test", hash.repeat(64), 1);
              session.addNew(IncomingPaper.of(1, 1, fields));
              return "";
            }));
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return Library.waitFor(future);
  }
}
