package dev.lectern.store.words;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the words of papers, in growing order of their numbers, into a segment's bytes. */
public final class WordSegmentBuilder {

  /** Where a word stands: steps between papers; for each, steps between positions and a zero. */
  private static final class Entries {
    private final VarInts papers = new VarInts();
    private final VarInts positions = new VarInts();
    private int lastPaper;
    private int lastPosition;

    void add(int paper, int position) {
      if (paper != lastPaper) {
        if (lastPaper != 0) {
          positions.add(0);
        }
        papers.add(paper - lastPaper);
        lastPaper = paper;
        lastPosition = -1;
      }
      positions.add(position - lastPosition);
      lastPosition = position;
    }
  }

  private record Word(byte[] bytes, Entries entries) {}

  private final Map<String, Entries> words = new HashMap<>();
  private int lowest;
  private int last;

  /**
   * Adds one text of a paper: analyzed words, separated by spaces. A paper's fields come in order.
   */
  public void add(int paper, WordField field, String text) {
    if (paper < last) {
      throw new IllegalArgumentException("papers must come in growing order");
    }
    lowest = lowest == 0 ? paper : lowest;
    last = paper;
    int position = field.first();
    for (String word : WordQuery.cut(text)) {
      if (position == field.end()) {
        return;
      }
      words.computeIfAbsent(word, w -> new Entries()).add(paper, position++);
    }
  }

  /** The bytes that {@link WordSegment} reads; its layout is described there. */
  public ByteBuffer build() {
    List<Word> sorted = new ArrayList<>(words.size());
    words.forEach((w, e) -> sorted.add(new Word(w.getBytes(StandardCharsets.UTF_8), e)));
    sorted.sort(Comparator.comparing(Word::bytes, Arrays::compareUnsigned));
    int spelled = 0;
    int papers = 0;
    int positions = 0;
    for (Word word : sorted) {
      word.entries().positions.add(0);
      spelled += word.bytes().length;
      papers += word.entries().papers.size();
      positions += word.entries().positions.size();
    }
    int table = WordSegment.HEADER + 3 * 4 * (sorted.size() + 1);
    ByteBuffer out =
        ByteBuffer.allocate(table + spelled + papers + positions).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(WordSegment.MAGIC).putInt(sorted.size()).putInt(lowest).putInt(last);
    int[] at = {table, table + spelled, table + spelled + papers};
    for (Word word : sorted) {
      Arrays.stream(at).forEach(out::putInt);
      at[0] += word.bytes().length;
      at[1] += word.entries().papers.size();
      at[2] += word.entries().positions.size();
    }
    Arrays.stream(at).forEach(out::putInt);
    sorted.forEach(w -> out.put(w.bytes()));
    sorted.forEach(w -> put(out, w.entries().papers));
    sorted.forEach(w -> put(out, w.entries().positions));
    return out.flip();
  }

  private static void put(ByteBuffer out, VarInts numbers) {
    out.put(numbers.bytes(), 0, numbers.size());
  }
}
