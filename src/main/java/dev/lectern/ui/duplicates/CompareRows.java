package dev.lectern.ui.duplicates;

import dev.lectern.evidence.Corrections;
import dev.lectern.evidence.FieldText;
import dev.lectern.model.Link;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.ReadingStatus;
import dev.lectern.store.Comparison;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays two papers side by side: first what names them, then their fields, then what is the user's.
 */
final class CompareRows {

  /** The row whose pick is the paper that stays. */
  static final String KEY = "key";

  static final String STATUS = "status";

  private static final Set<Pick> BOTH = EnumSet.of(Pick.LEFT, Pick.RIGHT);

  private final Comparison comparison;
  private final List<CompareRow> rows = new ArrayList<>();

  private CompareRows(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The rows of which either paper has anything. */
  static List<CompareRow> of(Comparison comparison) {
    CompareRows all = new CompareRows(comparison);
    all.keys();
    for (PaperField field : PaperField.values()) {
      all.field(field);
    }
    all.status();
    all.kept();
    return all.rows;
  }

  private void keys() {
    String left = named(comparison.first().paper());
    String right = named(comparison.second().paper());
    rows.add(CompareRow.open(KEY, Text.of("duplicates.row-key"), left, right, left, BOTH));
  }

  private static String named(Paper paper) {
    return Text.of("duplicates.number", paper.key(), String.valueOf(paper.id()));
  }

  private void field(PaperField field) {
    String left = FieldText.of(field, comparison.first().paper().fields());
    String right = FieldText.of(field, comparison.second().paper().fields());
    String together = comparison.together().getOrDefault(field, "");
    String name = Text.of("field." + field.name());
    boolean settled = left.equals(right) && right.equals(together);
    Set<Pick> offers = EnumSet.noneOf(Pick.class);
    if (!settled) {
      offers.addAll(EnumSet.allOf(Pick.class));
      offers.removeIf(pick -> !canBe(field, pick, left, right, together));
    }
    if (!left.isEmpty() || !right.isEmpty()) {
      rows.add(CompareRow.open(field.code(), name, left, right, together, offers));
    }
  }

  /** What comes out by itself always can be; the rest where it can be written as a correction. */
  private static boolean canBe(
      PaperField field, Pick pick, String left, String right, String together) {
    if (pick == Pick.TOGETHER) {
      return !together.equals(left) && !together.equals(right);
    }
    String value = pick == Pick.LEFT ? left : right;
    boolean again = pick == Pick.RIGHT && right.equals(left);
    return !again && (value.equals(together) || Corrections.problem(field, value).isEmpty());
  }

  private void status() {
    String left = words(comparison.first().paper().status());
    String right = words(comparison.second().paper().status());
    rows.add(
        CompareRow.open(
            STATUS,
            Text.of("duplicates.row-status"),
            left,
            right,
            words(comparison.status()),
            left.equals(right) ? EnumSet.noneOf(Pick.class) : BOTH));
  }

  private static String words(ReadingStatus status) {
    return Text.of("status." + status.code());
  }

  private void kept() {
    kept("starred", d -> d.paper().starred() ? Text.of("paper.starred") : "");
    kept("rating", d -> d.paper().rating() == 0 ? "" : String.valueOf(d.paper().rating()));
    kept("tags", d -> String.join(", ", d.paper().tags()));
    kept("lists", d -> String.join(", ", d.lists()));
    kept("note", PaperDetails::note);
    kept("highlights", d -> d.highlights().isEmpty() ? "" : String.valueOf(d.highlights().size()));
    kept("counts", d -> counts(d.paper().fields()));
    kept("links", d -> lines(d.paper().fields().links(), Link::url));
    kept("digests", d -> lines(d.sightings(), CompareRows::digest));
  }

  private void kept(String id, Function<PaperDetails, String> text) {
    String left = text.apply(comparison.first());
    String right = text.apply(comparison.second());
    if (!left.isEmpty() || !right.isEmpty()) {
      rows.add(CompareRow.kept(id, left, right));
    }
  }

  private static String counts(PaperFields fields) {
    List<String> counts = new ArrayList<>();
    if (fields.upvotes() != null) {
      counts.add(Text.of("paper.votes", fields.upvotes()));
    }
    if (fields.comments() != null) {
      counts.add(Text.of("paper.comments", fields.comments()));
    }
    return String.join(", ", counts);
  }

  private static <T> String lines(List<T> all, Function<T, String> text) {
    return all.stream().map(text).distinct().collect(Collectors.joining("\n"));
  }

  private static String digest(PaperDetails.Sighting sighting) {
    String name = sighting.digest().name();
    return sighting.digest().captured() == null
        ? name
        : Text.of(
            "duplicates.digest",
            name,
            Dates.of(Objects.requireNonNull(sighting.digest().captured())));
  }
}
