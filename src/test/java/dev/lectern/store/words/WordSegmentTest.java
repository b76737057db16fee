package dev.lectern.store.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSegmentTest {

  private final WordSegmentBuilder builder = new WordSegmentBuilder();

  @Test
  void findsWordsPrefixesAndRowsOfWords() {
    add(3, "deep learning of grasps", "a hand learns");
    add(70_000, "learning deep things", "deep learning again");
    WordSegment segment = WordSegment.of(builder.build());
    assertThat(find(segment, false, null, "learning")).containsExactly(3, 70_000);
    assertThat(find(segment, true, null, "learn")).containsExactly(3, 70_000);
    assertThat(find(segment, false, null, "learn")).isEmpty();
    assertThat(find(segment, true, WordField.ABSTRACT, "learns")).containsExactly(3);
    assertThat(find(segment, false, WordField.TITLE, "deep", "learning")).containsExactly(3);
    assertThat(find(segment, false, null, "deep", "learning")).containsExactly(3, 70_000);
    assertThat(find(segment, true, null, "deep", "learning", "ag")).containsExactly(70_000);
    assertThat(find(segment, false, null, "learning", "of", "deep")).isEmpty();
  }

  @Test
  void noRowOfWordsReachesFromOneTextIntoTheNext() {
    add(1, "deep", "learning");
    assertThat(find(WordSegment.of(builder.build()), false, null, "deep", "learning")).isEmpty();
  }

  @Test
  void cutsWhereTheTextIndexCuts() {
    assertThat(WordQuery.cut("qwen2.5 深度 学習")).containsExactly("qwen2", "5", "深度", "学習");
    add(1, "qwen2.5 深度", "");
    WordSegment segment = WordSegment.of(builder.build());
    assertThat(find(segment, false, null, "qwen2", "5")).containsExactly(1);
    assertThat(find(segment, true, null, "深")).containsExactly(1);
  }

  @Test
  void aSegmentOfNothingFindsNothing() {
    assertThat(find(WordSegment.of(builder.build()), true, null, "a", "b")).isEmpty();
  }

  @Test
  void aFileThatIsNotWholeIsRefused(@TempDir Path folder) throws IOException {
    add(1, "deep", "learning");
    Path file = folder.resolve("0.words");
    byte[] all = builder.build().array();
    Files.write(file, all);
    assertThat(find(WordSegment.map(file), false, null, "deep")).containsExactly(1);
    for (int length : new int[] {0, 3, 20, all.length - 1}) {
      Path torn =
          Files.write(folder.resolve("torn" + length), java.util.Arrays.copyOf(all, length));
      assertThatThrownBy(() -> WordSegment.map(torn)).isInstanceOf(IOException.class);
    }
  }

  private void add(int paper, String title, String text) {
    builder.add(paper, WordField.TITLE, title);
    builder.add(paper, WordField.ABSTRACT, text);
  }

  private static List<Integer> find(
      WordSegment segment, boolean prefix, @Nullable WordField field, String... words) {
    long[] bits = new long[2_000];
    segment.find(new WordQuery(List.of(words), prefix, field), bits);
    return BitSet.valueOf(bits).stream().boxed().toList();
  }
}
