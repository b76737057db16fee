package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Change;
import dev.lectern.store.Part.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in people's journals can be read for ever: the golden file is only ever added to. */
class ChangeKindsTest {

  @ParameterizedTest
  @MethodSource("golden")
  void readsAndWritesWhatVersionOneWrote(Part part) {
    Change change = ChangeKinds.decode(List.of(part)).orElseThrow();
    assertThat(ChangeKinds.encode(change)).containsExactly(part);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theInverseOfTheInverseIsTheChange(Part part) {
    Change change = ChangeKinds.decode(List.of(part)).orElseThrow();
    assertThat(change.inverse()).isNotEqualTo(change);
    assertThat(change.inverse().inverse()).isEqualTo(change);
  }

  @Test
  void theGoldenFileHoldsEveryKindOfChange() throws IOException {
    Set<Class<?>> seen =
        golden().stream()
            .map(p -> ChangeKinds.decode(List.of(p)).orElseThrow().getClass())
            .collect(Collectors.toSet());
    seen.add(Change.Batch.class);
    assertThat(seen).isEqualTo(records(Change.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> records(Class<?> kind) {
    return kind.isRecord()
        ? Stream.of(kind)
        : Arrays.stream(kind.getPermittedSubclasses()).flatMap(ChangeKindsTest::records);
  }

  @Test
  void aBatchIsTakenBackFromItsEnd() {
    Change.ColorTag first = new Change.ColorTag("a", null, "#000000");
    Change.ColorTag last = new Change.ColorTag("a", "#000000", "#ffffff");
    assertThat(new Change.Batch(List.of(first, last)).inverse())
        .isEqualTo(new Change.Batch(List.of(last.inverse(), first.inverse())));
  }

  @Test
  void anUnknownKindOrVersionIsNotGuessedAt() {
    assertThat(ChangeKinds.decode(List.of(new Part("teleport", 1, "{}", List.of())))).isEmpty();
    assertThat(ChangeKinds.decode(List.of(new Part("star", 2, "{}", List.of())))).isEmpty();
  }

  static List<Part> golden() throws IOException {
    try (InputStream in = ChangeKindsTest.class.getResourceAsStream("journal-1.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> part(line.split("\t", -1)))
          .toList();
    }
  }

  private static Part part(String[] columns) {
    List<Thing> things = new ArrayList<>();
    if (!columns[3].isEmpty()) {
      String[] all = columns[3].contains("{") ? new String[] {columns[3]} : columns[3].split(",");
      Arrays.stream(all).forEach(t -> things.add(thing(t)));
    }
    return new Part(columns[0], Integer.parseInt(columns[1]), columns[2], things);
  }

  private static Thing thing(String text) {
    String[] paperAndValues = text.split(":", 2);
    String[] values = paperAndValues[1].split(">", 2);
    return new Thing(Long.parseLong(paperAndValues[0]), orNull(values[0]), orNull(values[1]));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
