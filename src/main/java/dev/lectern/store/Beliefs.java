package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.model.Appearance;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;

/** Brings a paper's derived values up to date with its appearances and corrections. */
final class Beliefs {

  private final Sql sql;
  private final PaperTable papers;
  private final AppearanceTable appearances;
  private final AbstractTable abstracts;
  private final MatchingKeys keys;
  private final TextIndex words;
  private final LikenessTable likeness;

  private final RoaringBitmap changed = new RoaringBitmap();

  Beliefs(Sql sql) {
    this.sql = sql;
    this.papers = new PaperTable(sql);
    this.appearances = new AppearanceTable(sql);
    this.abstracts = new AbstractTable(sql);
    this.keys = new MatchingKeys(sql);
    this.words = new TextIndex(sql);
    this.likeness = new LikenessTable(sql);
  }

  /** The papers of which something else is believed than before. */
  RoaringBitmap changed() {
    return changed;
  }

  /** Works a paper out again and writes what has become different. */
  void renew(long paper) {
    List<Appearance> all = appearances.of(paper);
    sql.run(
        "UPDATE papers SET seen = ? WHERE id = ?",
        all.stream().map(Appearance::digest).distinct().count(),
        paper);
    Map<PaperField, String> corrections = corrections(paper);
    if (all.isEmpty() && !corrections.containsKey(PaperField.TITLE)) {
      return; // Nothing shows it any more; its last values wait for the digest to come back.
    }
    Consensus now = Consensus.of(all, corrections);
    PaperFields before = papers.fields(paper).orElseThrow();
    if (!before.equals(now.fields())) {
      changed.add((int) paper);
    }
    long abstractId = abstracts.insertFor(paper, now.fields().abstractText());
    papers.update(paper, now, abstractId);
    keys.add(paper, PaperKeys.of(now.fields()));
    if (!sameWords(before, now.fields())) {
      words.renew(paper);
      likeness.renew(paper, now.fields());
    }
  }

  private static boolean sameWords(PaperFields a, PaperFields b) {
    return a.title().equals(b.title())
        && Objects.equals(a.abstractText(), b.abstractText())
        && a.authors().equals(b.authors());
  }

  Map<PaperField, String> corrections(long paper) {
    Map<PaperField, String> all = new EnumMap<>(PaperField.class);
    sql.each(
        "SELECT field, value FROM corrections WHERE paper = ?",
        row -> {
          String value = row.getString(2);
          PaperField.parse(row.getString(1)).ifPresent(field -> all.put(field, value));
        },
        paper);
    return all;
  }
}
