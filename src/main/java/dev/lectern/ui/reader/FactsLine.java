package dev.lectern.ui.reader;

import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperDetails.Sighting;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known about a paper besides its text, in sentences. */
final class FactsLine {

  private static final int NAMED = 12;

  private FactsLine() {}

  /** Who wrote it, where and when. */
  static String of(Paper paper) {
    PaperFields fields = paper.fields();
    List<String> parts = new ArrayList<>();
    if (paper.damaged()) {
      parts.add(Text.of("paper.damaged"));
    }
    if (paper.authorCount() > 0) {
      parts.add(authors(paper));
    }
    if (fields.organization() != null) {
      parts.add(fields.organization().name());
    }
    if (fields.venue() != null && fields.venue().name() != null) {
      parts.add(fields.venue().name());
    }
    if (fields.published() != null) {
      String date = Dates.of(fields.published());
      parts.add(paper.yearInferred() ? Text.of("paper.year-inferred", date) : date);
    }
    return parts.isEmpty() ? Text.of("paper.nothing-known") : String.join("  ·  ", parts);
  }

  /** Its key, what people made of it, and where it was seen. */
  static String seen(PaperDetails details) {
    PaperFields fields = details.paper().fields();
    List<String> parts = new ArrayList<>();
    if (fields.upvotes() != null) {
      parts.add(Text.of("paper.votes", fields.upvotes()));
    }
    if (fields.comments() != null) {
      parts.add(Text.of("paper.comments", fields.comments()));
    }
    if (!details.sightings().isEmpty()) {
      parts.add(sightings(details.sightings()));
    }
    return String.join("  ·  ", parts);
  }

  private static String sightings(List<Sighting> sightings) {
    Sighting first = sightings.getFirst();
    String day =
        first.digest().captured() == null
            ? first.digest().name()
            : Dates.of(first.digest().captured());
    return Text.of("paper.seen", sightings.size(), day);
  }

  private static String authors(Paper paper) {
    List<PersonName> authors = paper.fields().authors();
    if (authors.isEmpty()) {
      return Text.of("paper.authors", paper.authorCount());
    }
    String names =
        authors.stream().limit(NAMED).map(PersonName::display).collect(Collectors.joining(", "));
    int others = paper.authorCount() - Math.min(NAMED, authors.size());
    return others > 0 ? Text.of("paper.authors-more", names, others) : names;
  }
}
