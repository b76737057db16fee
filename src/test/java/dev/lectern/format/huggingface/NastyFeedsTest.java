package dev.lectern.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyFeedsTest {

  private static final String FOLDER = "/dev/lectern/format/huggingface/";
  private static final List<byte[]> REAL =
      List.of(
          BytesSource.resource(FOLDER + "daily-papers-2026-04-15.json").bytes(),
          BytesSource.resource(FOLDER + "daily-papers-2024-12-11.json").bytes(),
          BytesSource.resource(FOLDER + "daily-papers-list-2025-01-13.json").bytes());

  private static CollectingSink read(byte[] bytes) throws IOException, UnreadableDigestException {
    CollectingSink sink = new CollectingSink();
    new DailyPapersFeed().read(new BytesSource("feed.json", bytes), sink);
    return sink;
  }

  private static CollectingSink read(String json) throws IOException, UnreadableDigestException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsThePapersBeforeTheEndOfACutFile() throws Exception {
    CollectingSink feed =
        read(
            """
            [{"title": "Snails"},
             {"title": "Slugs"},
             {"title": "Gar\
            """);
    assertThat(feed.titles()).containsExactly("Snails", "Slugs");
    assertThat(feed.warnings)
        .containsExactly("3: The file stops in the middle of item 3; what follows is missing.");
  }

  @Test
  void keepsThePapersBeforeDamagedJson() throws Exception {
    CollectingSink feed = read("[{\"title\": \"Snails\"},\n{\"title\" \"Slugs\"}]");
    assertThat(feed.titles()).containsExactly("Snails");
    assertThat(feed.warnings)
        .containsExactly("2: The JSON is damaged in or after item 2; what follows cannot be read.");
  }

  @Test
  void goesOnAfterItemsThatAreNoPapers() throws Exception {
    CollectingSink feed =
        read(
            """
            [{"paper": {"upvotes": 3}},
             {"title": "  "},
             17, null, "prose", "{'title': 'Cut", [[[[{"title": "too deep"}]]]],
             {"title": ["Snails"]},
             {"paper": "Snails", "title": "Slugs"}]
            """);
    assertThat(feed.titles()).containsExactly("Slugs");
    assertThat(feed.papers).extracting(PaperDraft::line).containsExactly(5L);
    assertThat(feed.warnings)
        .contains(
            "1: Item 1 of the feed has no title; it was left out.",
            "2: Item 2 of the feed has no title; it was left out.",
            "3: Item 3 of the feed is no paper; it was left out.",
            "3: Item 6 of the feed is a text that is damaged or no paper; it was left out.",
            "4: Item 8 of the feed has no title; it was left out.",
            "5: Item 9 of the feed: its “paper” cannot be read and was left out.")
        .hasSize(9);
  }

  @Test
  void leavesOutValuesOfTheWrongType() throws Exception {
    CollectingSink feed =
        read(
            """
            [{"title": "Snails", "upvotes": NaN, "numComments": -4, "publishedAt": "soon",
              "authors": {"name": "Ann"}, "organization": [], "githubRepo": "javascript:alert(1)"}]
            """);
    assertThat(feed.warnings)
        .containsExactly(
            "1: Item 1 of the feed: its “numComments” cannot be read and was left out.",
            "1: Item 1 of the feed: its “publishedAt” is no date and was left out.",
            "1: Item 1 of the feed: its “authors” cannot be read and was left out.",
            "1: Item 1 of the feed: its “organization” cannot be read and was left out.",
            "1: Item 1 of the feed: its “githubRepo” is no web address and was left out.");
    assertThat(feed.fields().getFirst().links()).isEmpty();
    assertThat(feed.fields().getFirst().upvotes()).isNull();
  }

  @Test
  void takesTheLastOfTwoEqualKeys() throws Exception {
    assertThat(read("[{\"title\": \"Snails\", \"title\": \"Slugs\"}]").titles())
        .containsExactly("Slugs");
  }

  @Test
  void keepsHalvesOfSurrogatePairs() throws Exception {
    assertThat(read("[{\"title\": \"Sna\\ud800ils\"}, \"{'title': 'S\\\\ud83dlugs'}\"]").titles())
        .containsExactly("Sna\ud800ils", "S\ud83dlugs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsAllEncodingsWithByteOrderMark(String charset) throws Exception {
    byte[] bytes = "\uFEFF[{\"title\": \"蜗牛 𝛼\"}]".getBytes(Charset.forName(charset));
    assertThat(read(bytes).titles()).containsExactly("蜗牛 𝛼");
  }

  @Test
  void cutsAnEndlessTitleAndGoesOn() throws Exception {
    CollectingSink feed =
        read("[{\"title\": \"" + "snail ".repeat(2_000_000) + "\"}, {\"title\": \"Slugs\"}]");
    assertThat(feed.titles()).hasSize(2).endsWith("Slugs");
    assertThat(feed.titles().getFirst()).hasSize(10_000_000);
    assertThat(feed.warnings)
        .containsExactly(
            "1: Item 1 of the feed: its “title” is longer than 10000000 characters and was cut.");
  }

  @Test
  void survivesBottomlessNesting() throws Exception {
    CollectingSink feed =
        read("[{\"title\": \"Snails\"}, {\"title\": \"Slugs\", \"x\": " + "[".repeat(1_000_000));
    assertThat(feed.titles()).containsExactly("Snails");
    assertThat(feed.warnings).singleElement().asString().contains("nested too deep");
  }

  @Test
  void doesNotDrownInWarnings() throws Exception {
    CollectingSink feed = read("[{\"title\": \"Snails\"}" + ", 1".repeat(5000) + "]");
    assertThat(feed.warnings)
        .hasSize(1001)
        .endsWith("1: There are 4000 more warnings of this kind in the feed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"data\": []}", "[{}]", "prose", "[{\"title\": \"Sna", "\"", "}"})
  void refusesWhatShowsNoPaper(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageStartingWith("feed.json shows no paper");
  }

  @Test
  void passesOnThatAFileCannotBeRead() {
    var unreadable =
        new DigestSource() {
          @Override
          public String name() {
            return "feed.json";
          }

          @Override
          public InputStream open() {
            return new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }
            };
          }
        };
    assertThatThrownBy(() -> new DailyPapersFeed().read(unreadable, new CollectingSink()))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Property(tries = 1000)
  void readsOrRefusesWhateverBytesChange(
      @ForAll @IntRange(min = 0, max = 2) int file,
      @ForAll @IntRange(min = 0, max = 40) int changes,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = mutated(REAL.get(file), changes, new Random(seed));
    try {
      CollectingSink sink = read(bytes);
      assertThat(sink.papers).isNotEmpty().allMatch(p -> p.line() > 0);
      assertThat(sink.titles()).noneMatch(String::isBlank);
    } catch (UnreadableDigestException refusal) {
      assertThat(refusal).hasMessageStartingWith("feed.json");
    }
  }

  /** Bytes set to others, pieces doubled, and sometimes the end cut off. */
  private static byte[] mutated(byte[] original, int changes, Random random) {
    byte[] bytes = original.clone();
    String syntax = "{}[]\"'\\,:0eN(u\n";
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) syntax.charAt(random.nextInt(syntax.length()));
        case 2 -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(200), bytes.length - Math.max(at, from));
          System.arraycopy(bytes, from, bytes, at, length);
        }
        default -> bytes = random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }
}
