package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PastState;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HindsightTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

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
  void tellsNoteAndTagsAsOfTheEndOfADay() throws SQLException {
    on(0, Intents.note(1, "first"));
    on(0, Intents.tag(new int[] {1, 2}, List.of("rl"), List.of()));
    on(1, Intents.note(1, "second"));
    on(2, Intents.tag(new int[] {1}, List.of("done"), List.of("rl")));
    on(3, Intents.note(1, ""));
    assertThat(asOf(-1)).isEqualTo(new PastState("", List.of()));
    assertThat(asOf(0)).isEqualTo(new PastState("first", List.of("rl")));
    assertThat(asOf(1)).isEqualTo(new PastState("second", List.of("rl")));
    assertThat(asOf(2)).isEqualTo(new PastState("second", List.of("done")));
    assertThat(asOf(3)).isEqualTo(new PastState("", List.of("done")));
  }

  @Test
  void whatWasUndoneLaterStillHeldInBetween() throws SQLException {
    on(0, Intents.note(1, "kept"));
    on(1, Intents.note(1, "rash"));
    on(1, Intents.tag(new int[] {1}, List.of("rash"), List.of()));
    small.undo();
    small.undo();
    date(2, 2);
    small.redo();
    date(1, 3);
    assertThat(asOf(0)).isEqualTo(new PastState("kept", List.of()));
    assertThat(asOf(1)).isEqualTo(new PastState("rash", List.of("rash")));
    assertThat(asOf(2)).isEqualTo(new PastState("kept", List.of()));
    assertThat(asOf(3)).isEqualTo(new PastState("rash", List.of()));
  }

  private PastState asOf(int days) {
    return Library.waitFor(small.library.asOf(1, MONDAY.plusDays(days)));
  }

  private void on(int days, Intent intent) throws SQLException {
    small.apply(intent);
    date(1, days);
  }

  /** Dates the last steps to so many days after Monday, at noon. */
  private void date(int steps, int days) throws SQLException {
    long noon =
        MONDAY.plusDays(days).atTime(12, 0).atZone(ZoneId.systemDefault()).toEpochSecond() * 1000;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + small.file());
        var update =
            connection.prepareStatement(
                "UPDATE steps SET time = ? WHERE id IN (SELECT id FROM steps ORDER BY id DESC LIMIT"
                    + " ?)")) {
      update.setLong(1, noon);
      update.setInt(2, steps);
      update.executeUpdate();
    }
  }
}
