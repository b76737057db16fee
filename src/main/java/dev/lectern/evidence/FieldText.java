package dev.lectern.evidence;

import dev.lectern.model.Organization;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of a field, written as a correction of it is: what {@link Corrections} reads back. */
public final class FieldText {

  private FieldText() {}

  /** The value as text; empty where there is none. */
  public static String of(PaperField field, PaperFields paper) {
    Object value =
        switch (field) {
          case TYPE -> paper.type();
          case TITLE -> paper.title();
          case ABSTRACT -> paper.abstractText();
          case AUTHORS ->
              paper.authors().stream().map(FieldText::name).collect(Collectors.joining("; "));
          case AUTHOR_COUNT -> paper.authorCount();
          case ORGANIZATION -> organization(paper.organization());
          case PUBLISHED -> paper.published();
          case VENUE -> of(paper.venue(), Venue::name);
          case VOLUME -> of(paper.venue(), Venue::volume);
          case ISSUE -> of(paper.venue(), Venue::issue);
          case PAGES -> of(paper.venue(), Venue::pages);
          case PUBLISHER -> of(paper.venue(), Venue::publisher);
          case ARXIV -> paper.identifiers().arxiv();
          case DOI -> paper.identifiers().doi();
          case PMID -> paper.identifiers().pmid();
          case ISBN -> paper.identifiers().isbn();
          case URL -> paper.identifiers().url();
          case CATEGORIES -> String.join(", ", paper.categories());
        };
    return Objects.toString(value, "");
  }

  private static @Nullable String of(
      @Nullable Venue venue, Function<Venue, @Nullable String> part) {
    return venue == null ? null : part.apply(venue);
  }

  private static @Nullable String organization(@Nullable Organization organization) {
    if (organization == null) {
      return null;
    }
    return organization.slug().equals(organization.name())
        ? organization.slug()
        : organization.slug() + " " + organization.name();
  }

  /** As people write it where that leads back to the same parts, else the family name first. */
  private static String name(PersonName name) {
    String display = name.display();
    if (PersonName.ofDisplay(display).equals(name)) {
      return display;
    }
    String family = String.join(" ", name.particle(), name.family(), name.suffix()).strip();
    return family.replaceAll(" {2,}", " ") + ", " + name.given();
  }
}
