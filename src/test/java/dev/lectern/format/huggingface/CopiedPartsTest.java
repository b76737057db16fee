package dev.lectern.format.huggingface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Formats;
import dev.lectern.format.Formats.Guess;
import dev.lectern.format.PaperDraft;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are pages without their top, too: people copy what they want of them. */
class CopiedPartsTest {

  private static final int CUTS = 150;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/lectern/samples/daily-papers-jan-9.txt",
        "/dev/lectern/samples/daily-papers-aug-4.txt",
        "/dev/lectern/samples/daily-papers-functional-grasping.txt",
        "/dev/lectern/format/huggingface/markdown-links.md",
        "/dev/lectern/format/huggingface/addresses-on-lines.txt"
      })
  void anyPartWithAWholePaperIsRecognised(String page) throws Exception {
    BytesSource whole = BytesSource.resource(page);
    List<String> lines = new String(whole.bytes(), UTF_8).lines().toList();
    List<PaperDraft> papers = papers(whole);
    Random random = new Random(14);
    for (int cut = 0; cut < CUTS; cut++) {
      int first = random.nextInt(papers.size());
      int last = Math.min(papers.size() - 1, first + random.nextInt(cut % 2 == 0 ? 3 : 40));
      int from = between(random, first == 0 ? 0 : line(papers, first - 1) + 1, line(papers, first));
      int end = last + 1 < papers.size() ? line(papers, last + 1) : lines.size();
      int after = last + 2 < papers.size() ? line(papers, last + 2) : end;
      String part = String.join("\n", lines.subList(from, between(random, end, after)));
      assertThat(Formats.guesses(BytesSource.of(part)).stream().filter(Guess::isLikely))
          .as("%s, cut %d:%n%s", page, cut, part)
          .extracting(Guess::format)
          .containsExactly("huggingface");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbered-references.txt", "markdown-links.md", "addresses-on-lines.txt"})
  void everyFormIsCertain(String name) throws Exception {
    BytesSource page = BytesSource.resource("/dev/lectern/format/huggingface/" + name);
    assertThat(Formats.guesses(page).getFirst()).matches(Guess::isSure);
  }

  @Test
  void aPageInsideAMailIsAMail() throws Exception {
    BytesSource page = BytesSource.resource("/dev/lectern/samples/daily-papers-jan-9.txt");
    String mail =
        "From: Ada <ada@example.org>\nTo: Bo <bo@example.org>\nSubject: papers\n\n"
            + new String(page.bytes(), UTF_8);
    assertThat(Formats.guesses(BytesSource.of(mail))).isNotEmpty().noneMatch(Guess::isLikely);
  }

  private static List<PaperDraft> papers(BytesSource page) throws Exception {
    CollectingSink sink = new CollectingSink();
    new HuggingFaceReader().read(page, sink);
    return sink.papers;
  }

  private static int line(List<PaperDraft> papers, int paper) {
    return (int) papers.get(paper).line() - 1;
  }

  private static int between(Random random, int from, int to) {
    return to > from ? from + random.nextInt(to - from + 1) : from;
  }
}
