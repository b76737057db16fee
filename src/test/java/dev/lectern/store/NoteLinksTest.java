package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperFields;
import dev.lectern.model.PaperSummary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteLinksTest {

  private static final long HANDS = 1;
  private static final long BRIDGES = 2;
  private static final long SURVEY = 3;
  private static final long ROBOTS = 4;

  @TempDir Path folder;
  private SmallLibrary it;

  @BeforeEach
  void opens() {
    it = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    it.close();
  }

  @Test
  void listsThePapersWhoseNotesLinkHere() {
    note(HANDS, "Compare [[" + key(ROBOTS) + "]].");
    note(SURVEY, "By number: [[" + ROBOTS + "]], and [[" + it.paper(ROBOTS).paper().uuid() + "]]");
    note(ROBOTS, "Myself: [[" + key(ROBOTS) + "]]");
    assertThat(mentions(ROBOTS)).containsExactly(HANDS, SURVEY);
    note(HANDS, "No more.");
    assertThat(mentions(ROBOTS)).containsExactly(SURVEY);
    it.undo();
    assertThat(mentions(ROBOTS)).containsExactly(HANDS, SURVEY);
  }

  @Test
  void followsAChangedKeyAndAMerge() {
    String former = key(ROBOTS);
    note(HANDS, "[[" + former.toUpperCase(Locale.ROOT) + "]]");
    it.apply(Intents.key(ROBOTS, "walkers"));
    assertThat(mentions(ROBOTS)).containsExactly(HANDS);
    it.apply(MergeIntents.merge(SURVEY, ROBOTS));
    assertThat(mentions(SURVEY)).containsExactly(HANDS);
    assertThat(Library.waitFor(it.library.named(List.of(former, "walkers", "nobody"))))
        .containsOnlyKeys(former, "walkers")
        .allSatisfy((name, paper) -> assertThat(paper.id()).isEqualTo(SURVEY));
  }

  @Test
  void aKeyThatAnotherPaperHasNowLeadsToThatOne() {
    String former = key(ROBOTS);
    note(HANDS, "[[" + former + "]]");
    it.apply(Intents.key(ROBOTS, "walkers"));
    it.apply(Intents.key(BRIDGES, former));
    assertThat(mentions(ROBOTS)).isEmpty();
    assertThat(mentions(BRIDGES)).containsExactly(HANDS);
  }

  @Test
  void linksWrittenBeforeThePaperCameWorkOnceItIsThere() {
    note(HANDS, "Wait for [[sleepingbandits]].");
    assertThat(Library.waitFor(it.library.named(List.of("sleepingbandits")))).isEmpty();
    it.bringIn("five.txt", PaperFields.builder("Sleeping Bandits").build());
    assertThat(key(5)).isEqualTo("sleepingbandits");
    assertThat(mentions(5)).containsExactly(HANDS);
  }

  @Test
  void papersInTheTrashMentionNothing() {
    note(HANDS, "[[" + key(ROBOTS) + "]]");
    it.apply(PaperIntents.delete(new int[] {(int) HANDS}));
    assertThat(mentions(ROBOTS)).isEmpty();
  }

  @Test
  void completesKeysFirstAndThenTitles() {
    assertThat(ids(Library.waitFor(it.library.linkable("walk", 8)))).containsExactly(ROBOTS);
    assertThat(ids(Library.waitFor(it.library.linkable("brid", 8)))).containsExactly(BRIDGES);
    assertThat(ids(Library.waitFor(it.library.linkable("xyzzy", 8)))).isEmpty();
  }

  @Test
  void theCheckSeesWrongLinksAndRepairsThem() throws SQLException {
    note(HANDS, "[[" + key(ROBOTS) + "]]");
    it.library.close();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + it.file());
        Statement spoil = file.createStatement()) {
      spoil.execute("UPDATE note_links SET target = 'elsewhere'");
    }
    assertThat(Health.check(it.file())).anySatisfy(p -> assertThat(p).contains("notes link"));
    Health.repair(it.file());
    assertThat(Health.check(it.file())).isEmpty();
    it.reopen();
    assertThat(mentions(ROBOTS)).containsExactly(HANDS);
  }

  private void note(long paper, String text) {
    it.apply(Intents.note(paper, text));
  }

  private String key(long paper) {
    return it.paper(paper).paper().key();
  }

  private List<Long> mentions(long paper) {
    return ids(Library.waitFor(it.library.backlinks(paper)));
  }

  private static List<Long> ids(List<PaperSummary> papers) {
    return papers.stream().map(PaperSummary::id).toList();
  }
}
