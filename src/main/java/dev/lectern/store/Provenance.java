package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.evidence.FieldText;
import dev.lectern.model.Appearance;
import dev.lectern.model.FieldSource;
import dev.lectern.model.FieldSource.Said;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of a paper come from: the user's corrections and what each digest says. */
final class Provenance {

  private static final Comparator<Said> NEWEST_FIRST =
      Comparator.comparing((Said said) -> said.captured() == null ? 0 : said.captured().sortKey())
          .thenComparing(Said::imported)
          .reversed()
          .thenComparing(Said::digest);

  private final Sql sql;

  Provenance(Sql sql) {
    this.sql = sql;
  }

  /** All fields in their order; none of a paper that is not there. */
  List<FieldSource> of(long paper) {
    PaperFields believed = new PaperTable(sql).fields(paper).orElse(null);
    if (believed == null) {
      return List.of();
    }
    List<Appearance> appearances = new AppearanceTable(sql).of(paper);
    PaperFields agreed =
        appearances.isEmpty() ? null : Consensus.of(appearances, Map.of()).fields();
    Map<PaperField, String> corrections = new Beliefs(sql).corrections(paper);
    Map<Long, String> names = names(appearances);
    return Stream.of(PaperField.values())
        .map(
            field ->
                new FieldSource(
                    field,
                    FieldText.of(field, believed),
                    corrections.get(field),
                    agreed(field, agreed),
                    said(field, appearances, names)))
        .toList();
  }

  private static String agreed(PaperField field, @Nullable PaperFields agreed) {
    return agreed == null ? "" : FieldText.of(field, agreed);
  }

  private static List<Said> said(
      PaperField field, List<Appearance> appearances, Map<Long, String> names) {
    return appearances.stream()
        .map(
            a ->
                new Said(
                    names.getOrDefault(a.digest(), ""),
                    a.captured(),
                    a.imported(),
                    FieldText.of(field, a.fields())))
        .filter(said -> !said.value().isEmpty())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private Map<Long, String> names(List<Appearance> appearances) {
    Map<Long, String> names = new HashMap<>();
    for (Appearance appearance : appearances) {
      sql.one("SELECT name FROM digests WHERE id = ?", row -> row.getString(1), appearance.digest())
          .ifPresent(name -> names.put(appearance.digest(), name));
    }
    return names;
  }
}
