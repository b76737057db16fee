package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.ListPlace;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reading lists, the papers on them, and saved searches. */
final class ListTable {

  private final Sql sql;

  ListTable(Sql sql) {
    this.sql = sql;
  }

  void name(Change.NameList c) {
    byte[] uuid = Uuids.bytes(c.list());
    int changed;
    if (c.before() == null) {
      changed = sql.run("INSERT INTO lists (uuid, name) VALUES (?, ?)", uuid, c.after());
    } else if (c.after() == null) {
      changed =
          sql.run(
              """
              DELETE FROM lists WHERE uuid = ? AND name = ?
                AND NOT EXISTS (SELECT 1 FROM list_papers lp WHERE lp.list = lists.id)
              """,
              uuid,
              c.before());
    } else {
      changed =
          sql.run(
              "UPDATE lists SET name = ? WHERE uuid = ? AND name = ?", c.after(), uuid, c.before());
    }
    check(changed == 1, "The reading list “" + (c.before() == null ? c.after() : c.before()) + "”");
  }

  /** Sets a paper's place; the paper. */
  long place(UUID list, Edit<ListPlace> edit) {
    long number =
        sql.one(
                "SELECT id FROM lists WHERE uuid = ?",
                row -> row.getLong(1),
                (Object) Uuids.bytes(list))
            .orElseThrow(() -> new EditConflict("The reading list is gone; nothing was changed."));
    ListPlace now = place(number, edit.paper()).orElse(null);
    check(Objects.equals(now, edit.before()), "A place on the reading list");
    sql.run("DELETE FROM list_papers WHERE list = ? AND paper = ?", number, edit.paper());
    ListPlace after = edit.after();
    if (after != null) {
      sql.run(
          """
          INSERT INTO list_papers (list, paper, place, presenter, day, remark)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          number,
          edit.paper(),
          after.place(),
          after.presenter(),
          after.day() == null ? null : after.day().toString(),
          after.remark());
    }
    return edit.paper();
  }

  private Optional<ListPlace> place(long list, long paper) {
    return sql.one(
        "SELECT place, presenter, day, remark FROM list_papers WHERE list = ? AND paper = ?",
        ListTable::read,
        list,
        paper);
  }

  private static ListPlace read(Row row) throws SQLException {
    return new ListPlace(row.getInt(1), row.textOrNull(2), row.day(3), row.textOrNull(4));
  }

  /**
   * A paper's place on a list.
   *
   * @param shown whether the paper is in the library and not in the trash
   */
  record Placed(long paper, ListPlace place, boolean shown) {}

  /** All places of a list in order, also of papers that are not shown. */
  List<Placed> places(UUID list) {
    return sql.list(
        """
        SELECT lp.place, lp.presenter, lp.day, lp.remark, lp.paper,
          p.trashed IS NULL AND p.merged_into IS NULL AND (p.seen > 0 OR p.by_hand = 1)
        FROM list_papers lp JOIN papers p ON p.id = lp.paper
        WHERE lp.list = (SELECT id FROM lists WHERE uuid = ?) ORDER BY lp.place, lp.paper
        """,
        row -> new Placed(row.getLong(5), read(row), row.getBoolean(6)),
        (Object) Uuids.bytes(list));
  }

  void saveSearch(Change.SaveSearch c) {
    String now =
        sql.one("SELECT query FROM searches WHERE name = ?", row -> row.getString(1), c.name())
            .orElse(null);
    check(Objects.equals(now, c.before()), "The saved search “" + c.name() + "”");
    sql.run("DELETE FROM searches WHERE name = ?", c.name());
    if (c.after() != null) {
      sql.run("INSERT INTO searches (name, query) VALUES (?, ?)", c.name(), c.after());
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new EditConflict(what + " was changed by someone else meanwhile; nothing was changed.");
    }
  }
}
