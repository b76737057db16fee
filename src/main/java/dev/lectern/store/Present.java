package dev.lectern.store;

/** The library as it is at the moment of an edit; {@link Intents} look at it. */
public final class Present {

  private final Sql sql;

  Present(Sql sql) {
    this.sql = sql;
  }

  Sql sql() {
    return sql;
  }
}
