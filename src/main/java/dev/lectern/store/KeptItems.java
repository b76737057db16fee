package dev.lectern.store;

import dev.lectern.store.JsonItems.Item;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds papers in the JSON that is kept of a digest, by their titles. It rather gives up than takes
 * one too many: where two papers share a title, or one is written inside the other.
 */
final class KeptItems {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** In a longer text, fewer letters than these say nothing. */
  private static final int TELLING = 12;

  private final Set<String> gone;
  private final Set<String> staying;
  private final List<String> tellTales;
  private int marks;
  private int others;

  /**
   * @param gone the titles of the papers that are to go, as the digest has them
   * @param staying the titles of all others
   * @param abstracts how the abstracts of those that are to go begin
   */
  KeptItems(Collection<String> gone, Collection<String> staying, Collection<String> abstracts) {
    this.gone = gone.stream().map(KeptItems::letters).collect(Collectors.toSet());
    this.staying = staying.stream().map(KeptItems::letters).collect(Collectors.toSet());
    this.tellTales =
        abstracts.stream().map(KeptItems::letters).filter(t -> t.length() >= TELLING).toList();
  }

  /**
   * What blanks the papers.
   *
   * @throws IOException where it cannot be told for certain what they are
   */
  JsonBlanking blanking(InputStream bytes) throws IOException {
    List<Item> all = read(bytes, text -> {});
    Set<String> missing = new HashSet<>(gone);
    List<Item> found = new ArrayList<>();
    for (Item item : all) {
      List<String> titles = titles(item, gone);
      if (!titles.isEmpty()) {
        found.add(item);
        missing.removeAll(titles);
      }
    }
    TreeMap<Long, Item> whole = outermost(found);
    List<Item> going = all.stream().filter(item -> isIn(whole, item)).toList();
    if (!missing.isEmpty() || going.stream().anyMatch(i -> !titles(i, staying).isEmpty())) {
      throw new IOException("the items of the papers are not theirs alone");
    }
    others = all.size() - going.size();
    return new JsonBlanking(List.copyOf(whole.values()), marks);
  }

  /**
   * Makes sure that the papers are gone and nothing else is.
   *
   * @throws IOException where it is not so
   */
  void check(InputStream blanked) throws IOException {
    boolean[] told = new boolean[1];
    List<Item> left =
        read(blanked, text -> told[0] |= tellTales.stream().anyMatch(letters(text)::contains));
    if (told[0] || left.size() != others) {
      throw new IOException("something of a paper is left, or another is gone");
    }
  }

  /** Those that are in none of the others, by where they start. */
  private static TreeMap<Long, Item> outermost(List<Item> found) {
    TreeMap<Long, Item> all = new TreeMap<>();
    found.sort(Comparator.comparingLong(Item::start).thenComparingLong(i -> -i.end()));
    for (Item item : found) {
      if (!isIn(all, item)) {
        all.put(item.start(), item);
      }
    }
    return all;
  }

  private static boolean isIn(TreeMap<Long, Item> items, Item item) {
    Map.Entry<Long, Item> before = items.floorEntry(item.start());
    return before != null && before.getValue().holds(item);
  }

  private static List<String> titles(Item item, Set<String> titles) {
    String text = letters(item.text());
    return item.isString()
        ? titles.stream().filter(t -> t.length() >= TELLING && text.contains(t)).toList()
        : titles.contains(text) ? List.of(text) : List.of();
  }

  /** Letters and digits alone: readers and tools differ in how they write all else. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private List<Item> read(InputStream bytes, Consumer<String> texts) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(bytes)) {
      in.mark(MARK.length);
      boolean marked = Arrays.equals(in.readNBytes(MARK.length), MARK);
      marks = marked ? 1 : 0;
      if (!marked) {
        in.reset();
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
      return JsonItems.of(reader, texts);
    }
  }
}
