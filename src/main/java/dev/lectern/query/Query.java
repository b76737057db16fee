package dev.lectern.query;

import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search asks for: a tree of clauses, made by {@link QueryParser}. */
public sealed interface Query {

  /** Whether papers in the trash are meant too, which no other search finds. */
  default boolean asksForTrash() {
    return switch (this) {
      case Is is -> is.state() == State.TRASHED;
      case And and -> and.parts().stream().anyMatch(Query::asksForTrash);
      case Or or -> or.parts().stream().anyMatch(Query::asksForTrash);
      default -> false;
    };
  }

  /** Every paper. */
  record Everything() implements Query {}

  /** All of the parts. */
  record And(List<Query> parts) implements Query {}

  /** One of the parts at least. */
  record Or(List<Query> parts) implements Query {}

  /** All papers but those of the clause. */
  record Not(Query clause) implements Query {}

  /**
   * Text to be found, as typed. The analyzer decides what its words are; several words of one
   * clause stand in order next to each other.
   *
   * @param phrase whether it was quoted
   * @param prefix whether the last word may go on
   */
  record Text(TextField field, String text, boolean phrase, boolean prefix) implements Query {}

  /** Papers under a tag or under one nested in it. */
  record Tagged(String tag) implements Query {}

  record HasStatus(ReadingStatus status) implements Query {}

  record Is(State state) implements Query {}

  record Has(Feature feature) implements Query {}

  /** A number between two bounds, both included; null is open. */
  record NumberIn(NumberField field, @Nullable Integer from, @Nullable Integer to)
      implements Query {}

  /** A date between two days, both included and as far known as written; null is open. */
  record DateIn(DateField field, @Nullable PartialDate from, @Nullable PartialDate to)
      implements Query {}

  /** A named thing whose name matches the value (without regard to case). */
  record Named(NameField field, String value) implements Query {}

  /** Where text is looked for. */
  enum TextField {
    ANYWHERE,
    TITLE,
    ABSTRACT,
    AUTHOR,
    NOTE,
    HIGHLIGHT
  }

  /** Words of {@code is:} that are no reading status. */
  enum State {
    STARRED,
    DUPLICATE,
    TRASHED,
    NEW,
    REPEAT
  }

  /** Words of {@code has:} and {@code no:}. */
  enum Feature {
    NOTE,
    HIGHLIGHT,
    LINK,
    CODE,
    TAG,
    ABSTRACT,
    DATE,
    AUTHORS,
    ARXIV,
    DOI,
    LIST
  }

  /** Fields that hold a number. */
  enum NumberField {
    ID,
    AUTHORS,
    COMMENTS,
    UPVOTES,
    RATING,
    SEEN
  }

  /** Fields that hold a day. */
  enum DateField {
    PUBLISHED,
    ADDED,
    CAPTURED
  }

  /** Fields that hold a name or an identifier. */
  enum NameField {
    ORGANIZATION,
    DIGEST,
    LIST,
    KEY,
    ARXIV,
    DOI
  }
}
