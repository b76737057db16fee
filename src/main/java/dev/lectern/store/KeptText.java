package dev.lectern.store;

import dev.lectern.format.Blanks;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.store.RereadSession.Earlier;
import dev.lectern.store.UnkeptDigest.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Takes papers out of the bytes that are kept of digests. What a reader says a paper was read from
 * becomes blank; then all of it is read again, and the other papers have to be as they were.
 */
final class KeptText {

  private final Sql sql;
  private final RoaringBitmap gone;

  /**
   * @param gone the papers that are to go
   */
  KeptText(Sql sql, RoaringBitmap gone) {
    this.sql = sql;
    this.gone = gone;
  }

  /** What can become of a digest's bytes: some become blank, or none can be kept. */
  private record Outcome(@Nullable Blanks blanks, @Nullable Reason reason) {}

  /** Why the bytes of a digest cannot be kept without the papers; empty where they can. */
  Optional<UnkeptDigest> cost(long digest) {
    return isKept(digest) ? cost(digest, outcome(digest)) : Optional.empty();
  }

  private Optional<UnkeptDigest> cost(long digest, Outcome outcome) {
    return Optional.ofNullable(outcome.reason)
        .map(reason -> new UnkeptDigest(digest, name(digest), reason));
  }

  /** Makes the papers' bytes blank, or drops all of the digest's where that cannot be. */
  Optional<UnkeptDigest> blank(long digest) {
    if (!isKept(digest)) {
      return Optional.empty();
    }
    Outcome outcome = outcome(digest);
    if (outcome.blanks == null) {
      sql.run("DELETE FROM digest_chunks WHERE digest = ?", digest);
      sql.run("UPDATE digests SET kept = NULL WHERE id = ?", digest);
    } else if (!outcome.blanks.isEmpty()) {
      write(digest, outcome.blanks);
      new DigestBytes(sql).accept(digest);
    }
    return cost(digest, outcome);
  }

  private boolean isKept(long digest) {
    return new DigestTable(sql).keepsBytes(digest);
  }

  private Outcome outcome(long digest) {
    String format =
        sql.one("SELECT format FROM digests WHERE id = ?", row -> row.getString(1), digest)
            .orElse("");
    Optional<DigestReader> reader = Formats.reader(format);
    if (reader.isEmpty()) {
      return new Outcome(null, Reason.FORMAT);
    }
    try {
      return outcome(digest, reader.get());
    } catch (IOException | UnreadableDigestException damaged) {
      return new Outcome(null, Reason.UNREADABLE);
    }
  }

  private Outcome outcome(long digest, DigestReader reader)
      throws IOException, UnreadableDigestException {
    DigestSource source = new KeptSource(name(digest), digest);
    EarlierPlaces places = new EarlierPlaces(sql, digest);
    Traces traces = traces(digest);
    KeptReading before =
        new KeptReading(
            draft -> isGone(places, draft), draft -> traces.forgive(KeptReading.text(draft)));
    reader.read(source, before);
    if (places.left().stream().anyMatch(earlier -> isGone(earlier.paper()))) {
      return new Outcome(null, Reason.MISSING);
    }
    Blanks blanks = Blanks.of(reader, source, before.extents());
    DigestSource blanked = blanks.in(source);
    if (!blanks.isEmpty() && !readsAs(before, reader, blanked)) {
      return new Outcome(null, Reason.SHARED);
    }
    try (Reader text = reader.encoding(blanked).reader(blanked.open())) {
      return traces.areIn(text) ? new Outcome(null, Reason.NAMED) : new Outcome(blanks, null);
    }
  }

  private boolean isGone(EarlierPlaces places, PaperDraft draft) {
    Optional<Earlier> earlier = places.of(draft.fields().title(), draft.line(), draft.position());
    earlier.ifPresent(places::find);
    return earlier.filter(there -> isGone(there.paper())).isPresent();
  }

  private boolean isGone(long paper) {
    return gone.contains((int) paper);
  }

  private static boolean readsAs(KeptReading before, DigestReader reader, DigestSource blanked)
      throws IOException {
    KeptReading after = new KeptReading(draft -> false, draft -> {});
    try {
      reader.read(blanked, after);
    } catch (UnreadableDigestException noPaperLeft) {
      return before.staying() == 0;
    }
    return after.staysAs(before);
  }

  /** What every reading of the digest has shown of the papers. */
  private Traces traces(long digest) {
    List<Long> appearances = new ArrayList<>();
    sql.each(
        "SELECT id, paper FROM appearances WHERE digest = ?",
        row -> {
          if (isGone(row.getLong(2))) {
            appearances.add(row.getLong(1));
          }
        },
        digest);
    Traces traces = new Traces();
    for (long appearance : appearances) {
      sql.each(
          """
          SELECT a.title, coalesce(b.body, '') FROM appearances a
          LEFT JOIN abstracts b ON b.id = a.abstract WHERE a.id = ?
          """,
          row -> {
            traces.add(row.getString(1));
            traces.add(row.getString(2));
          },
          appearance);
    }
    return traces;
  }

  private void write(long digest, Blanks blanks) {
    try (InputStream in = blanks.in(new KeptSource("", digest)).open()) {
      int piece = 0;
      for (byte[] part = in.readNBytes(Pieces.PIECE);
          part.length > 0;
          part = in.readNBytes(Pieces.PIECE)) {
        long start = (long) piece * Pieces.PIECE;
        if (blanks.touch(start, start + part.length)) {
          sql.run(
              "UPDATE digest_chunks SET bytes = ? WHERE digest = ? AND piece = ?",
              Pieces.deflated(part),
              digest,
              piece);
        }
        piece++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(long digest) {
    return sql.one("SELECT name FROM digests WHERE id = ?", row -> row.getString(1), digest)
        .orElse("");
  }

  /** The bytes as they are kept. */
  private final class KeptSource implements DigestSource {
    private final String name;
    private final long digest;

    KeptSource(String name, long digest) {
      this.name = name;
      this.digest = digest;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public InputStream open() {
      return new DigestStream(piece -> new DigestTable(sql).piece(digest, piece));
    }
  }
}
