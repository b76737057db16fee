package dev.lectern.ui.kit;

import dev.lectern.query.Query;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.QueryPrinter;
import java.util.Optional;

/** Reading lists as searches. */
public final class Lists {

  private Lists() {}

  /** The name of the reading list whose papers a search shows, all of them or some. */
  public static Optional<String> in(Query query) {
    return switch (query) {
      case Query.Named named when named.field() == NameField.LIST -> Optional.of(named.value());
      case Query.And and -> and.parts().stream().flatMap(p -> in(p).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  /** The search for a list's papers. */
  public static String search(String name) {
    return QueryPrinter.print(new Query.Named(NameField.LIST, name));
  }
}
