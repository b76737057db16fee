package dev.lectern.store;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Companions;
import dev.lectern.model.Digest;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.store.AppearanceTable.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One digest on its way into the library: a transaction on the writer thread. Either all of it
 * comes in or nothing does.
 */
public final class ImportSession {

  private final Sql sql;
  private final Instant now = Instant.now();
  private final PaperTable papers;
  private final AppearanceTable appearances;
  private final AbstractTable abstracts;
  private final WaitingPapers waiting;
  private final WaitingKeys keys;
  private final KnownKeys known;
  private final CitationKeyTable citationKeys;
  private final boolean nothingBuried;
  private final RoaringBitmap seen = new RoaringBitmap();
  private final Set<Long> undatedNew = new LinkedHashSet<>();
  private final LikenessTable likeness;
  private long digest;
  private int reading = 1;
  private int papersShown;

  /** Whether all papers so far are new and tell their years: then other digests do not matter. */
  private boolean standsAlone = true;

  private @Nullable CompanionChanges companions;

  ImportSession(Sql sql) {
    this.sql = sql;
    this.papers = new PaperTable(sql);
    this.appearances = new AppearanceTable(sql);
    this.abstracts = new AbstractTable(sql);
    this.waiting = new WaitingPapers(sql);
    this.keys = new WaitingKeys(sql);
    this.known = new KnownKeys(sql);
    this.citationKeys = new CitationKeyTable(sql);
    this.nothingBuried = new Tombstones(sql).isEmpty();
    this.likeness = new LikenessTable(sql);
  }

  /** Goes on with a digest that is in the ledger, as another reading of its bytes. */
  ImportSession(Sql sql, long digest, int reading) {
    this(sql);
    this.digest = digest;
    this.reading = reading;
  }

  /** The digest with these bytes, also one that was removed. */
  public Optional<Digest> known(String sha256) {
    return sql.one("SELECT id FROM digests WHERE sha256 = ?", row -> row.getLong(1), sha256)
        .flatMap(new DigestTable(sql)::find);
  }

  public boolean isRemoved(long number) {
    return sql.number("SELECT removed FROM digests WHERE id = ?", number) != 0;
  }

  /** Opens the digest's row. */
  public void begin(String name, String format, String sha256, long bytes) {
    digest =
        sql.insert(
            """
            INSERT INTO digests (uuid, name, format, sha256, bytes, imported)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            Uuids.bytes(Uuids.next()),
            name,
            format,
            sha256,
            bytes,
            now.toEpochMilli());
  }

  /** Keeps the digest's exact bytes. */
  public void keep(InputStream bytes) {
    try (Pieces pieces = keeping(bytes)) {
      pieces.takeRest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the bytes of a digest that is known are kept; emptying the trash may cost them. */
  public boolean keepsBytes(Digest known) {
    return new DigestTable(sql).keepsBytes(known.id());
  }

  /** Keeps the exact bytes of a digest again of which none are kept any more. */
  public void keepAgain(Digest known, InputStream bytes) throws IOException {
    try (Pieces pieces = keeping(known.id(), bytes)) {
      pieces.takeRest();
    }
  }

  /** Keeps the digest's exact bytes piece by piece, as they are asked to come. */
  public Pieces keeping(InputStream bytes) {
    return keeping(digest, bytes);
  }

  private Pieces keeping(long number, InputStream bytes) {
    int[] piece = {0};
    return new Pieces(
        bytes,
        deflated ->
            sql.run(
                "INSERT INTO digest_chunks (digest, piece, bytes) VALUES (?, ?, ?)",
                number,
                piece[0]++,
                deflated));
  }

  public void captured(@Nullable PartialDate printed, @Nullable LocalDate near) {
    sql.run(
        "UPDATE digests SET printed = ?, near = ? WHERE id = ?",
        PaperTable.text(printed),
        near == null ? null : near.toString(),
        digest);
  }

  /** Papers in the library that share a title key with the draft. */
  public List<Long> papersWithTitleOf(IncomingPaper draft) {
    return living(papersWith(draft.keys().title()));
  }

  /** Papers in the library that have the draft's arXiv number or DOI. */
  public List<Long> papersWithIdentifierOf(IncomingPaper draft) {
    Set<Long> found = new LinkedHashSet<>(papersWith(draft.keys().arxiv()));
    found.addAll(papersWith(draft.keys().doi()));
    return living(List.copyOf(found));
  }

  private List<Long> papersWith(long hash) {
    return hash != 0 && mayBeKnown(hash) ? keys.papers(hash) : List.of();
  }

  private boolean mayBeKnown(long hash) {
    if (known.isDue()) {
      flush();
      known.read();
    }
    return known.mayHold(hash);
  }

  private boolean isTaken(String citationKey) {
    return waiting.hold(citationKey)
        || mayBeKnown(KnownKeys.hash(citationKey)) && citationKeys.find(citationKey).isPresent();
  }

  /** Writes what waits, so that it can be read. */
  void flush() {
    waiting.flush();
    keys.flush();
  }

  /** Hits of the matching keys, led on to the survivors of merges. */
  private List<Long> living(List<Long> hits) {
    if (hits.isEmpty()) {
      return hits;
    }
    waiting.flush();
    return hits.stream().map(this::survivor).distinct().toList();
  }

  private long survivor(long paper) {
    long at = paper;
    Optional<Long> next = mergedInto(at);
    while (next.isPresent()) {
      at = next.get();
      next = mergedInto(at);
    }
    return at;
  }

  private Optional<Long> mergedInto(long paper) {
    return sql.one(
        "SELECT merged_into FROM papers WHERE id = ? AND merged_into IS NOT NULL",
        row -> row.getLong(1),
        paper);
  }

  /** What is believed of a paper now. */
  public PaperFields fields(long paper) {
    waiting.flush();
    return papers.fields(paper).orElseThrow();
  }

  /** Puts in a paper that the library does not know; its number. */
  public long addNew(IncomingPaper draft) {
    return addNew(draft, Companions.NONE);
  }

  /** The same for a paper that brings its key and UUID from elsewhere; it keeps what is free. */
  public long addNew(IncomingPaper draft, Companions along) {
    PaperFields fields = draft.fields();
    boolean undated = fields.published() != null && !fields.published().hasYear();
    standsAlone &= !undated;
    String given = along.key();
    boolean keepsKey = given != null && CitationKeys.isUsable(given) && !isTaken(given);
    String key = keepsKey ? given : undated ? null : newKey(draft);
    UUID uuid = along.paper();
    boolean keepsUuid = uuid != null && paperWithUuid(uuid).isEmpty();
    long paper = waiting.add(keepsUuid ? draft.withUuid(uuid) : draft, key, digest, reading, now);
    if (key == null) {
      undatedNew.add(paper);
    } else {
      known.add(KnownKeys.hash(key));
    }
    remember(paper, draft.keys());
    likeness.add(paper, draft.bands());
    if (likeness.isFull()) {
      waiting.flush();
      likeness.flush();
    }
    seen.add((int) paper);
    papersShown++;
    return paper;
  }

  private String newKey(IncomingPaper draft) {
    return citationKeys.free(citationKeys.base(draft.fields(), draft.keyBase()), this::isTaken);
  }

  private void remember(long paper, PaperKeys found) {
    found.forEach(
        hash -> {
          keys.add(hash, paper);
          known.add(hash);
        });
  }

  /** The paper in the library of this UUID, by which packs of papers know theirs again. */
  public Optional<Long> paperWithUuid(UUID uuid) {
    waiting.flush();
    return sql.one(
            "SELECT id FROM papers WHERE uuid = ?",
            row -> row.getLong(1),
            (Object) Uuids.bytes(uuid))
        .map(this::survivor);
  }

  /**
   * Takes what came along with a paper, to be added to what the user has when the digest is in.
   *
   * @param folder where the file lies; null where that is not known
   */
  public void bringAlong(long paper, Companions along, @Nullable Path folder) {
    if (along.equals(Companions.NONE)) {
      return;
    }
    if (companions == null) {
      companions = new CompanionChanges(sql, digestName(), folder);
    }
    companions.add(paper, along);
  }

  private String digestName() {
    return sql.one("SELECT name FROM digests WHERE id = ?", row -> row.getString(1), digest)
        .orElseThrow();
  }

  /** Notes that a paper may be the same as others, which a draft of it could have been. */
  public void mayBe(long paper, Collection<Long> others) {
    if (!others.isEmpty()) {
      waiting.flush();
    }
    others.forEach(other -> new PossibleDuplicateTable(sql).putMatched(paper, other));
  }

  /** Whether the user deleted such a paper for good, so that it must not come back by itself. */
  public boolean isDeletedForGood(IncomingPaper draft) {
    return !nothingBuried
        && new Tombstones(sql).cover(digest, draft.keys(), draft.fields().title());
  }

  /** How many of the papers that the digest shows are in the trash. */
  public int papersInTrash() {
    if (standsAlone) {
      return 0;
    }
    flush();
    return (int)
        sql.number(
            """
            SELECT count(DISTINCT p.id) FROM appearances a JOIN papers p ON p.id = a.paper
            WHERE a.digest = ? AND p.trashed IS NOT NULL
            """,
            digest);
  }

  /** Notes that the digest shows a paper that is there. */
  public void addTo(long paper, IncomingPaper draft) {
    addTo(paper, paper, draft);
  }

  void addTo(long paper, long home, IncomingPaper draft) {
    standsAlone = false;
    waiting.flush();
    long text = abstracts.insertFor(paper, draft.fields().abstractText());
    appearances.insert(new Place(digest, reading, paper, home), draft, text);
    remember(paper, draft.keys());
    seen.add((int) paper);
    papersShown++;
  }

  /** Brings back a digest that was removed, with all that it shows. */
  public void bringBack(Digest removed) {
    standsAlone = false;
    digest = removed.id();
    Editor editor = new Editor(sql);
    ChangeKinds.apply(new Change.ImportDigest(digest, removed.name(), removed.papers()), editor);
    seen.or(editor.touched());
  }

  /** Dates the digest, brings its papers up to date and journals the step; empty without digest. */
  Optional<Finished> finish(Origin origin) {
    if (digest == 0) {
      return Optional.empty();
    }
    flush();
    Redating dating = new Redating(sql);
    RoaringBitmap touched = seen.clone();
    if (papersShown > 0) {
      sql.run("UPDATE digests SET papers = ? WHERE id = ?", papersShown, digest);
      touched.or(standsAlone ? dating.afterImportOfNew(digest) : dating.afterImportOf(digest));
      nameNew();
    }
    Digest row = new DigestTable(sql).find(digest).orElseThrow();
    Change imported = new Change.ImportDigest(digest, row.name(), row.papers());
    Commit commit = new Journal(sql).add(withCompanions(imported, touched), origin, now);
    return Optional.of(new Finished(row, dating.contradictions(), touched, commit));
  }

  /** The import and what came along as one step. */
  private Change withCompanions(Change imported, RoaringBitmap touched) {
    List<Change> changes = companions == null ? List.of() : companions.all();
    if (changes.isEmpty()) {
      return imported;
    }
    Editor editor = new Editor(sql);
    changes.forEach(change -> ChangeKinds.apply(change, editor));
    touched.or(editor.touched());
    List<Change> step = new ArrayList<>(List.of(imported));
    step.addAll(changes);
    return new Change.Batch(step);
  }

  /** Gives their keys to the papers whose year was not known when they came. */
  void nameNew() {
    flush();
    waiting.markStale();
    likeness.flush();
    undatedNew.forEach(paper -> citationKeys.give(paper, fields(paper)));
  }

  /** A digest that is in, not yet committed. */
  record Finished(
      Digest digest, List<String> contradictions, RoaringBitmap touched, Commit commit) {}
}
