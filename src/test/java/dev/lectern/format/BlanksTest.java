package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without one of their papers, as they are read then. */
class BlanksTest {

  private static final int TRIED_OF_A_FILE = 8;

  static Stream<Path> realFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder :
        List.of(
            "src/main/resources/dev/lectern/samples",
            "src/test/resources/dev/lectern/samples-of-others",
            "src/test/resources/dev/lectern/format/huggingface")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).filter(BlanksTest::isDigest).sorted().forEach(all::add);
      }
    }
    assertThat(all).hasSizeGreaterThan(40);
    return all.stream();
  }

  private static boolean isDigest(Path file) {
    try {
      return !read(reader(source(file)), source(file)).isEmpty();
    } catch (IOException | UnreadableDigestException other) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("realFiles")
  void theOthersReadAsBeforeOnTheirLines(Path file) throws Exception {
    DigestSource source = source(file);
    DigestReader reader = reader(source);
    List<PaperDraft> papers = read(reader, source);
    int step = Math.max(1, papers.size() / TRIED_OF_A_FILE);
    for (int gone = 0; gone < papers.size(); gone += step) {
      if (!isSourceOfOthers(papers, gone)) {
        assertThat(read(reader, without(reader, source, papers, gone)))
            .extracting(PaperDraft::line, PaperDraft::fields, PaperDraft::companions)
            .containsExactlyElementsOf(others(papers, gone));
      }
    }
  }

  private static List<Tuple> others(List<PaperDraft> papers, int gone) {
    List<PaperDraft> others = new ArrayList<>(papers);
    others.remove(gone);
    return others.stream().map(p -> Tuple.tuple(p.line(), p.fields(), p.companions())).toList();
  }

  /** Volumes and the like, from which other entries take fields. */
  private static boolean isSourceOfOthers(List<PaperDraft> papers, int gone) {
    if (papers.get(gone).extents().isEmpty()) {
      return false;
    }
    Extent own = papers.get(gone).extents().getFirst();
    return papers.stream()
        .filter(other -> other != papers.get(gone))
        .anyMatch(other -> other.extents().stream().anyMatch(own::touches));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "GB18030", "ISO-2022-JP", "ISO-8859-15", "Big5"})
  void theEncodingThatAFileNamesIsCountedIn(String charset) throws Exception {
    String text =
        """
        %% Encoding: %s
        @article{one, title = {犬と猫 und Äpfel}, abstract = {日本語の要旨。}}
        @article{two, title = {鳥 und Öl}}
        """
            .formatted(charset);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    DigestSource source = new BytesSource("japanese.bib", bytes);
    DigestReader reader = Formats.reader("bibtex").orElseThrow();
    List<PaperDraft> papers = read(reader, source);
    DigestSource blanked = without(reader, source, papers, 0);
    List<PaperDraft> left = read(reader, blanked);
    assertThat(left).extracting(PaperDraft::line).containsExactly(3L);
    assertThat(left.getFirst().fields()).isEqualTo(papers.get(1).fields());
    try (InputStream in = blanked.open()) {
      String now = new String(in.readAllBytes(), Charset.forName(charset));
      assertThat(now.lines().toList().get(1)).isBlank();
      assertThat(now.lines().toList().get(2)).isEqualTo(text(bytes, charset).get(2));
    }
  }

  private static List<String> text(byte[] bytes, String charset) {
    return new String(bytes, Charset.forName(charset)).lines().toList();
  }

  private static DigestSource without(
      DigestReader reader, DigestSource source, List<PaperDraft> papers, int gone)
      throws IOException {
    PaperPlaces places = new PaperPlaces();
    papers.forEach(places::add);
    BitSet one = new BitSet();
    one.set(gone);
    return Blanks.of(reader, source, places.of(one)).in(source);
  }

  private static List<PaperDraft> read(DigestReader reader, DigestSource source)
      throws IOException {
    CollectingSink sink = new CollectingSink();
    try {
      reader.read(source, sink);
    } catch (UnreadableDigestException noPaperLeft) {
      return List.of();
    }
    return sink.papers;
  }

  private static DigestReader reader(DigestSource source)
      throws IOException, UnreadableDigestException {
    return Formats.find(source, null);
  }

  private static DigestSource source(Path file) throws IOException {
    return new BytesSource(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
