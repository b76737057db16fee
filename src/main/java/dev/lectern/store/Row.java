package dev.lectern.store;

import dev.lectern.model.Organization;
import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingStatus;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, and the one place where its cells become values. What cannot be read is a
 * named problem: where damage is gathered, it is noted and something else stands in; where nothing
 * may be guessed, as in an edit, it ends the work with a sentence.
 */
final class Row {

  private static final UUID NO_UUID = new UUID(0, 0);
  private static final char TORN = '\uFFFD';

  private final ResultSet cells;
  private final @Nullable Damage damage;
  private int unreadable;

  Row(ResultSet cells, @Nullable Damage damage) {
    this.cells = cells;
    this.damage = damage;
  }

  /** Goes to the next row. */
  boolean next() throws SQLException {
    unreadable = 0;
    return cells.next();
  }

  long getLong(int column) throws SQLException {
    return cells.getLong(column);
  }

  int getInt(int column) throws SQLException {
    return cells.getInt(column);
  }

  double getDouble(int column) throws SQLException {
    return cells.getDouble(column);
  }

  boolean getBoolean(int column) throws SQLException {
    return cells.getBoolean(column);
  }

  @Nullable String getString(int column) throws SQLException {
    return cells.getString(column);
  }

  byte @Nullable [] getBytes(int column) throws SQLException {
    return cells.getBytes(column);
  }

  boolean wasNull() throws SQLException {
    return cells.wasNull();
  }

  /** A cell as it is kept; bytes where a text is none. */
  @Nullable Object raw(int column) throws SQLException {
    Object value = cells.getObject(column);
    return value instanceof String text && isTorn(text, column) ? cells.getBytes(column) : value;
  }

  private boolean isTorn(String text, int column) throws SQLException {
    return text.indexOf(TORN) >= 0 && !Cells.isUtf8(cells.getBytes(column));
  }

  /** A text that has to be there; what can be read of it, where not all can. */
  String text(int column) throws SQLException {
    String text = cells.getString(column);
    if (text == null || isTorn(text, column)) {
      note(column, new IllegalArgumentException("no text"));
    }
    return text == null ? "" : text;
  }

  /** A text that need not be there. */
  @Nullable String textOrNull(int column) throws SQLException {
    return cells.getString(column) == null ? null : text(column);
  }

  UUID uuid(int column) throws SQLException {
    return decoded(column, cells.getBytes(column), Cells::uuid, NO_UUID);
  }

  @Nullable PartialDate date(int column) throws SQLException {
    return this.<String, @Nullable PartialDate>ifThere(
        column, cells.getString(column), Cells::date);
  }

  @Nullable LocalDate day(int column) throws SQLException {
    return this.<String, @Nullable LocalDate>ifThere(column, cells.getString(column), Cells::day);
  }

  @Nullable Organization organization(int column) throws SQLException {
    return this.<String, @Nullable Organization>ifThere(
        column, cells.getString(column), Cells::organization);
  }

  ReadingStatus status(int column) throws SQLException {
    return decoded(column, cells.getLong(column), Cells::status, ReadingStatus.UNREAD);
  }

  <E extends Enum<E>> E code(int column, Class<E> type, E otherwise) throws SQLException {
    return decoded(column, cells.getString(column), code -> Cells.code(type, code), otherwise);
  }

  private <C, V> @Nullable V ifThere(int column, @Nullable C cell, Function<C, V> decoder)
      throws SQLException {
    return cell == null ? null : this.<C, @Nullable V>decoded(column, cell, decoder, null);
  }

  /** What a cell says; the other value where it does not say such a thing. */
  <C, V extends @Nullable Object> V decoded(
      int column, @Nullable C cell, Function<C, ? extends V> decoder, V otherwise)
      throws SQLException {
    try {
      if (cell != null) {
        return decoder.apply(cell);
      }
      note(column, new IllegalArgumentException("nothing"));
    } catch (LibraryException refused) {
      throw refused;
    } catch (RuntimeException noSuchValue) {
      note(column, noSuchValue);
    }
    return otherwise;
  }

  /** How many cells of this row could not be read so far. */
  int unreadable() {
    return unreadable;
  }

  /** Notes the cell that a reader has failed over; lets out what has another cause. */
  void blame(RuntimeException failure) throws SQLException {
    ResultSetMetaData names = cells.getMetaData();
    for (int column = 1; column <= names.getColumnCount(); column++) {
      if (!Columns.isSound(names.getTableName(column), names.getColumnName(column), raw(column))) {
        note(column, failure);
        return;
      }
    }
    throw failure;
  }

  private void note(int column, RuntimeException why) throws SQLException {
    ResultSetMetaData names = cells.getMetaData();
    String table = names.getTableName(column);
    Unreadable found = new Unreadable(table, number(names, table), names.getColumnName(column));
    if (damage == null) {
      throw new UnreadableException(found, why);
    }
    unreadable++;
    damage.add(found);
  }

  private String number(ResultSetMetaData names, String table) throws SQLException {
    for (int column = 1; column <= names.getColumnCount(); column++) {
      if (names.getColumnName(column).equals("id") && names.getTableName(column).equals(table)) {
        return String.valueOf(cells.getString(column));
      }
    }
    return "";
  }

  /** The same bytes as text, with a sign where they are none. */
  static String readable(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
