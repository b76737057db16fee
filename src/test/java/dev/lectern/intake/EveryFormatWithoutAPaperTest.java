package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.DigestReader;
import dev.lectern.format.Formats;
import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import dev.lectern.model.Origin;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.EmptiedTrash;
import dev.lectern.store.Health;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.PaperIntents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every reader promises: one paper can be deleted for good, and costs no other anything. */
class EveryFormatWithoutAPaperTest {

  /** How a file may be written. */
  enum Writing {
    UTF_8(StandardCharsets.UTF_8, "", "\n"),
    MARKED_UTF_8(StandardCharsets.UTF_8, "\uFEFF", "\r\n"),
    UTF_16(StandardCharsets.UTF_16LE, "\uFEFF", "\n"),
    WINDOWS(Charset.forName("windows-1252"), "", "\r\n"),
    OLD_MAC(StandardCharsets.UTF_8, "", "\r");

    private final Charset charset;
    private final String mark;
    private final String lineEnd;

    Writing(Charset charset, String mark, String lineEnd) {
      this.charset = charset;
      this.mark = mark;
      this.lineEnd = lineEnd;
    }

    byte[] bytes(String text) {
      return (mark + text.replace("\n", lineEnd)).getBytes(charset);
    }
  }

  @TempDir Path folder;
  private Path file;
  private Library library;

  @BeforeEach
  void opens() {
    file = folder.resolve("library.db");
    library = Library.open(file, Origin.CLI);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void everyReaderHasItsSample() {
    assertThat(FormatSamples.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Formats.readers().stream().map(DigestReader::format).toList());
  }

  static Stream<Arguments> everyFormat() {
    return FormatSamples.all().keySet().stream()
        .flatMap(
            format ->
                Stream.of(Writing.values())
                    .flatMap(
                        writing ->
                            IntStream.of(0, 2, FormatSamples.PAPERS - 1)
                                .mapToObj(paper -> Arguments.of(format, writing, paper))));
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void onlyTheDeletedPaperGoes(String format, Writing writing, int paper) throws Exception {
    byte[] original = writing.bytes(FormatSamples.all().get(format));
    long digest = imported(format, original);
    List<DigestEntry> before = entries(digest);
    delete(paper);

    assertThat(Library.waitFor(library.emptyTrash()))
        .isEqualTo(new EmptiedTrash(1, List.of(), true));

    String kept = new String(kept(digest), writing.charset);
    assertThat(kept(digest)).hasSameSizeAs(original);
    assertThat(kept)
        .doesNotContain(
            FormatSamples.name(paper), FormatSamples.secret(paper), FormatSamples.author(paper))
        .hasLineCount((int) new String(original, writing.charset).lines().count());
    for (int other : others(paper)) {
      assertThat(kept).contains(FormatSamples.title(other), FormatSamples.abstractOf(other));
    }
    assertThat(inTheFile(FormatSamples.secret(paper))).isFalse();
    assertThat(inTheFile(FormatSamples.name(paper))).isFalse();
    List<DigestEntry> left = before.stream().filter(e -> !isOf(paper, e)).toList();
    assertThat(entries(digest)).isEqualTo(left);
    readsAsBefore(digest, left);
    assertThat(Health.check(file)).isEmpty();
    staysAway(format, original, paper);
  }

  private void readsAsBefore(long digest, List<DigestEntry> before) {
    Rereading.Result again = Rereading.of(library, digest);
    assertThat(again.unchanged()).isEqualTo(before.size());
    assertThat(again.added() + again.merged() + again.gone()).isZero();
    assertThat(entries(digest))
        .extracting(DigestEntry::paper, DigestEntry::line)
        .containsExactlyElementsOf(
            before.stream().map(e -> Assertions.tuple(e.paper(), e.line())).toList());
  }

  private void staysAway(String format, byte[] original, int paper) throws IOException {
    Files.write(folder.resolve(format), original);
    ImportReport report =
        new Importer(library)
            .run(
                List.of(folder.resolve(format)),
                new Importer.Options(false, format),
                progress -> {});
    assertThat(report.digests().getFirst().alreadyImported()).isTrue();
    assertThat(found(FormatSamples.name(paper))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void thePapersCanGoOneByOneToTheLast(String format, Writing writing, int first) throws Exception {
    byte[] original = writing.bytes(FormatSamples.all().get(format));
    long digest = imported(format, original);
    List<Integer> order = new ArrayList<>(List.of(first));
    others(first).forEach(order::add);
    for (int paper : order) {
      delete(paper);
      assertThat(Library.waitFor(library.emptyTrash()))
          .isEqualTo(new EmptiedTrash(1, List.of(), true));
    }
    assertThat(kept(digest)).hasSameSizeAs(original);
    for (int paper : order) {
      assertThat(new String(kept(digest), writing.charset))
          .doesNotContain(FormatSamples.name(paper), FormatSamples.secret(paper));
    }
    Assertions.assertThatThrownBy(() -> Rereading.of(library, digest))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("all its papers were deleted for good");
  }

  private static List<Integer> others(int paper) {
    return IntStream.range(0, FormatSamples.PAPERS).filter(p -> p != paper).boxed().toList();
  }

  private static boolean isOf(int paper, DigestEntry entry) {
    return entry.title().contains(FormatSamples.name(paper));
  }

  private long imported(String format, byte[] bytes) throws IOException {
    Path digest = Files.write(folder.resolve(format), bytes);
    ImportReport report =
        new Importer(library)
            .run(List.of(digest), new Importer.Options(false, format), progress -> {});
    assertThat(report.digests().getFirst().error()).isNull();
    assertThat(report.papers()).isEqualTo(FormatSamples.PAPERS);
    Files.delete(digest);
    return Library.waitFor(library.digests()).stream().mapToLong(Digest::id).sum();
  }

  private void delete(int paper) {
    int[] found = found(FormatSamples.name(paper));
    assertThat(found).hasSize(1);
    Library.waitFor(library.apply(PaperIntents.delete(found)));
  }

  private int[] found(String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private List<DigestEntry> entries(long digest) {
    return Library.waitFor(library.digestEntries(digest)).stream()
        .map(e -> new DigestEntry(e.paper(), e.key(), e.title(), e.position(), e.line(), null))
        .toList();
  }

  private byte[] kept(long digest) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream in = library.digestBytes(digest)) {
      in.transferTo(all);
    }
    return all.toByteArray();
  }

  private boolean inTheFile(String text) throws IOException {
    for (Path part : List.of(file, folder.resolve("library.db-wal"))) {
      if (Files.exists(part)
          && Files.readString(part, StandardCharsets.ISO_8859_1).contains(text)) {
        return true;
      }
    }
    return false;
  }
}
