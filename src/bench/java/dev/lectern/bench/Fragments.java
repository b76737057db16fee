package dev.lectern.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Beginnings and endings of sentences, to be joined anew. */
final class Fragments {

  private final List<String> heads = new ArrayList<>();
  private final List<String> tails = new ArrayList<>();

  Fragments(List<String> sentences) {
    for (String sentence : sentences) {
      int middle = sentence.indexOf(' ', sentence.length() / 2);
      if (middle > 0) {
        heads.add(sentence.substring(0, middle));
        tails.add(sentence.substring(middle));
      }
    }
  }

  static List<String> sentences(String text) {
    return List.of(oneLine(text).split("(?<=[.!?]) "));
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  int size() {
    return heads.size();
  }

  /** The beginning of a sentence, counted from 0, and the ending of another, counted round. */
  String joined(int sentence, Fragments others, int ending) {
    return heads.get(sentence) + others.tails.get(ending % others.tails.size());
  }

  /** The beginning of one of these sentences and the ending of one of others. */
  String mixed(SplittableRandom random, Fragments others) {
    return heads.get(random.nextInt(heads.size()))
        + others.tails.get(random.nextInt(others.tails.size()));
  }

  /** Some words that stand side by side in every so many texts. */
  String phrase(SplittableRandom random, int words) {
    String[] all = heads.get(random.nextInt(heads.size())).split(" ");
    int from = random.nextInt(Math.max(1, all.length - words + 1));
    return String.join(" ", List.of(all).subList(from, Math.min(all.length, from + words)));
  }
}
