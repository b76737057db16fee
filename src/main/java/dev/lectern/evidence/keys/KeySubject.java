package dev.lectern.evidence.keys;

import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paper for which a key is made. */
record KeySubject(PaperFields fields, List<String> tags) {

  /** Last names in order, each one word: {@code vanderBerg}. */
  List<String> families() {
    return fields.authors().stream()
        .map(name -> String.join("", KeyWords.of(name.particle() + " " + name.family())))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether there are more authors than {@code n}, named or only counted. */
  boolean hasMoreAuthorsThan(int n) {
    Integer counted = fields.authorCount();
    return Math.max(families().size(), counted == null ? 0 : counted) > n;
  }

  /** The first letter of the given name of an author, from 0, or of the last one where negative. */
  String initial(int author) {
    List<PersonName> names = fields.authors();
    int at = author < 0 ? names.size() + author : author;
    List<String> given =
        at < 0 || at >= names.size() ? List.of() : KeyWords.of(names.get(at).given());
    return given.isEmpty() ? "" : given.getFirst().substring(0, 1);
  }

  List<String> venue(Function<Venue, @Nullable String> part) {
    String value = fields.venue() == null ? null : part.apply(fields.venue());
    return value == null ? List.of() : KeyWords.of(value);
  }

  /** Year, month or day in so many digits; none where it is not known. */
  List<String> date(int value, int digits) {
    String text = String.format(Locale.ROOT, "%04d", value);
    return value == 0 ? List.of() : List.of(text.substring(4 - digits));
  }

  int year() {
    return fields.published() == null ? 0 : fields.published().year();
  }

  int month() {
    return fields.published() == null ? 0 : fields.published().month();
  }

  int day() {
    return fields.published() == null ? 0 : fields.published().day();
  }
}
