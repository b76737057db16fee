package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Digest;
import dev.lectern.model.Origin;
import dev.lectern.model.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Another reading of a digest that is in the library: a transaction on the writer thread. The
 * earlier readings are kept, so that this one can be taken back.
 */
public final class RereadSession {

  private final Sql sql;
  private final Digest digest;
  private final ImportSession session;
  private final int before;
  private final int reading;
  private final EarlierPlaces places;
  private @Nullable String printed;
  private @Nullable String near;
  private boolean differs;

  RereadSession(Sql sql, long number) {
    this.sql = sql;
    this.digest = new DigestTable(sql).present(number);
    this.before = (int) sql.number("SELECT reading FROM digests WHERE id = ?", number);
    this.reading =
        1 + (int) sql.number("SELECT max(reading) FROM appearances WHERE digest = ?", number);
    this.session = new ImportSession(sql, number, reading);
    this.places = new EarlierPlaces(sql, number);
  }

  /** A paper's place in the reading that counts now. */
  public record Earlier(long appearance, int position, long line, long paper, long home) {}

  public Digest digest() {
    return digest;
  }

  /** Where papers that the earlier reading did not show are looked up and put in. */
  public ImportSession session() {
    return session;
  }

  /** The place of this paper in the earlier reading: the same title, else a like one there. */
  public Optional<Earlier> earlier(IncomingPaper draft) {
    return places.of(draft.fields().title(), draft.line(), draft.position());
  }

  /**
   * Shows the paper of an earlier place again.
   *
   * @return whether it reads as it did
   */
  public boolean showAgain(Earlier earlier, IncomingPaper draft) {
    places.find(earlier);
    session.addTo(earlier.paper, earlier.home, draft);
    boolean same =
        sql.number(
                """
                SELECT count(*) FROM appearances a LEFT JOIN abstracts b ON b.id = a.abstract
                WHERE a.id = ? AND a.title = ? AND b.body IS ? AND a.published IS ? AND a.fields = ?
                """,
                earlier.appearance,
                draft.fields().title(),
                draft.fields().abstractText(),
                PaperTable.text(draft.fields().published()),
                draft.json())
            == 1;
    differs |= !same || earlier.line != draft.line() || earlier.position != draft.position();
    return same;
  }

  /** Shows a paper that the earlier reading did not show. */
  public void showAlso(long paper, IncomingPaper draft) {
    differs = true;
    session.addTo(paper, draft);
  }

  /** Puts in a paper that the library does not know; its number. */
  public long addNew(IncomingPaper draft) {
    differs = true;
    return session.addNew(draft);
  }

  /** Says of a digest whose row was lost what its bytes are. */
  public void readAs(String format) {
    sql.run(
        "UPDATE digests SET format = ? WHERE id = ? AND format = ?",
        format,
        digest.id(),
        Health.LOST);
  }

  /** What this reading says of the capture day. */
  public void captured(@Nullable PartialDate printedDay, @Nullable LocalDate nearDay) {
    printed = PaperTable.text(printedDay);
    near = nearDay == null ? null : nearDay.toString();
  }

  /** How many places of the earlier reading this one does not show. */
  public int gone() {
    return places.left().size();
  }

  /** Whether this reading says anything that the earlier one did not. */
  public boolean differs() {
    return differs || gone() > 0 || evidenceDiffers();
  }

  private boolean evidenceDiffers() {
    return sql.number(
            "SELECT count(*) FROM digests WHERE id = ? AND printed IS ? AND near IS ?",
            digest.id(),
            printed,
            near)
        == 0;
  }

  /** Makes this reading the one that counts; empty, and without a trace, where it is the same. */
  Optional<Finished> finish(Origin origin) {
    session.flush();
    if (!differs()) {
      sql.run("DELETE FROM appearances WHERE digest = ? AND reading = ?", digest.id(), reading);
      return Optional.empty();
    }
    sql.run(
        """
        INSERT OR IGNORE INTO readings (digest, reading, printed, near)
        SELECT id, reading, printed, near FROM digests WHERE id = ?
        """,
        digest.id());
    sql.run(
        "INSERT INTO readings (digest, reading, printed, near) VALUES (?, ?, ?, ?)",
        digest.id(),
        reading,
        printed,
        near);
    Change change = new Change.ReadAgain(digest.id(), before, reading);
    Editor editor = new Editor(sql);
    ChangeKinds.apply(change, editor);
    session.nameNew();
    return Optional.of(
        new Finished(new Journal(sql).add(change, origin, Instant.now()), editor.touched()));
  }

  /** A reading that is in, not yet committed. */
  record Finished(Commit commit, RoaringBitmap touched) {}
}
