package dev.lectern.query;

import dev.lectern.query.Query.DateField;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Query.TextField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that may stand before a colon, and what each of them asks. */
enum Field {
  TITLE(TextField.TITLE),
  ABSTRACT(TextField.ABSTRACT),
  AUTHOR(TextField.AUTHOR),
  NOTE(TextField.NOTE),
  HIGHLIGHT(TextField.HIGHLIGHT),
  TEXT(TextField.ANYWHERE),
  YEAR(DateField.PUBLISHED),
  PUBLISHED(DateField.PUBLISHED),
  ADDED(DateField.ADDED),
  CAPTURED(DateField.CAPTURED),
  ID(NumberField.ID),
  AUTHORS(NumberField.AUTHORS),
  COMMENTS(NumberField.COMMENTS),
  UPVOTES(NumberField.UPVOTES),
  RATING(NumberField.RATING),
  SEEN(NumberField.SEEN),
  ORG(NameField.ORGANIZATION),
  DIGEST(NameField.DIGEST),
  LIST(NameField.LIST),
  KEY(NameField.KEY),
  ARXIV(NameField.ARXIV),
  DOI(NameField.DOI),
  TAG(null),
  STATUS(null),
  IS(null),
  HAS(null),
  NO(null),
  SORT(null);

  private final @Nullable Enum<?> target;

  Field(@Nullable Enum<?> target) {
    this.target = target;
  }

  /** The query's own name of the field, or null where the field has a clause of its own. */
  @Nullable Enum<?> target() {
    return target;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> named(String name) {
    for (Field field : values()) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The word that asks for a field of the query; {@code text} where it is anywhere. */
  static String codeOf(Enum<?> target) {
    for (Field field : values()) {
      if (field.target == target && field != YEAR) {
        return field.code();
      }
    }
    throw new IllegalArgumentException(target.name());
  }
}
