package dev.lectern.ui.notes;

import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PersonName;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in place of a template's fields. */
final class TemplateFields {

  private TemplateFields() {}

  static Map<String, String> of(PaperDetails details, LocalDate today) {
    Paper paper = details.paper();
    String text = paper.fields().abstractText();
    return Map.of(
        "title", ReadableText.of(paper.title()).text(),
        "authors", authors(paper),
        "key", paper.key(),
        "published",
            paper.fields().published() == null ? "" : paper.fields().published().toString(),
        "abstract", text == null ? "" : ReadableText.of(text).text(),
        "tags", paper.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")),
        "date", today.toString());
  }

  /** The names, or how many authors there are. */
  private static String authors(Paper paper) {
    return paper.fields().authors().isEmpty() && paper.authorCount() > 0
        ? Text.of("paper.authors", paper.authorCount())
        : paper.fields().authors().stream()
            .map(PersonName::display)
            .collect(Collectors.joining(", "));
  }
}
