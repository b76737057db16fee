package dev.lectern.store;

import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Files that belong to papers. */
final class AttachmentTable {

  private final Sql sql;

  AttachmentTable(Sql sql) {
    this.sql = sql;
  }

  /** Links, changes or lets go a file; the paper. */
  long set(Change.Attach c) {
    byte[] uuid = Uuids.bytes(c.attachment());
    Attachment now =
        sql.one(
                "SELECT uuid, path, sha256, bytes FROM attachments WHERE uuid = ?",
                AttachmentTable::read,
                (Object) uuid)
            .orElse(null);
    if (!Objects.equals(now, c.edit().before())) {
      throw new EditConflict(
          "The attached file was changed by someone else meanwhile; nothing was changed.");
    }
    sql.run("DELETE FROM attachments WHERE uuid = ?", (Object) uuid);
    Attachment after = c.edit().after();
    if (after != null) {
      sql.run(
          "INSERT INTO attachments (uuid, paper, path, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
          uuid,
          c.edit().paper(),
          after.path(),
          after.sha256(),
          after.bytes());
    }
    return c.edit().paper();
  }

  List<Attachment> of(long paper) {
    return sql.list(
        "SELECT uuid, path, sha256, bytes FROM attachments WHERE paper = ? ORDER BY id",
        AttachmentTable::read,
        paper);
  }

  private static Attachment read(Row row) throws SQLException {
    long bytes = row.getLong(4);
    Long known = row.wasNull() ? null : (Long) bytes;
    return new Attachment(row.uuid(1), row.text(2), row.getString(3), known);
  }
}
