package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.SavedSearch;
import java.util.List;
import java.util.Optional;

/** Edits of saved searches. Names are told apart without regard to case. */
public final class SearchIntents {

  private SearchIntents() {}

  /** Keeps a query under a name; a search of that name is replaced. */
  public static Intent save(String name, String query) {
    String clean = ListIntents.cleanName(name);
    if (query.isBlank()) {
      throw new LibraryException("There is nothing to save: the search is empty.");
    }
    return present -> {
      Optional<SavedSearch> known = search(present.sql(), clean);
      String before = known.map(SavedSearch::query).orElse(null);
      return query.equals(before)
          ? Optional.empty()
          : Optional.of(
              new Change.SaveSearch(known.map(SavedSearch::name).orElse(clean), before, query));
    };
  }

  /** Gives a saved search another name, which no other one may have. */
  public static Intent rename(String from, String to) {
    String clean = ListIntents.cleanName(to);
    return present -> {
      SavedSearch known = known(present.sql(), from);
      Optional<SavedSearch> taken = search(present.sql(), clean).filter(s -> !s.equals(known));
      if (taken.isPresent()) {
        throw new LibraryException(
            "There is a saved search “" + taken.get().name() + "” already; choose another name.");
      }
      return clean.equals(known.name())
          ? Optional.empty()
          : Intents.together(
              List.of(
                  new Change.SaveSearch(known.name(), known.query(), null),
                  new Change.SaveSearch(clean, null, known.query())));
    };
  }

  /** Forgets a saved search. */
  public static Intent delete(String name) {
    return present -> {
      SavedSearch known = known(present.sql(), name);
      return Optional.of(new Change.SaveSearch(known.name(), known.query(), null));
    };
  }

  private static SavedSearch known(Sql sql, String name) {
    return search(sql, name)
        .orElseThrow(() -> new LibraryException("There is no saved search “" + name + "”."));
  }

  private static Optional<SavedSearch> search(Sql sql, String name) {
    return new ListReads(sql)
        .searches().stream().filter(s -> s.name().equalsIgnoreCase(name.strip())).findFirst();
  }
}
