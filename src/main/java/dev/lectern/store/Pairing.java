package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.evidence.Corrections;
import dev.lectern.evidence.FieldText;
import dev.lectern.model.Appearance;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What two papers are believed to be once they are one. */
final class Pairing {

  private final List<Appearance> appearances;
  private final Map<PaperField, String> corrections = new EnumMap<>(PaperField.class);
  private final PaperFields agreed;
  private final PaperFields believed;

  Pairing(Sql sql, long survivor, long other) {
    AppearanceTable table = new AppearanceTable(sql);
    appearances = Stream.of(survivor, other).flatMap(paper -> table.of(paper).stream()).toList();
    Beliefs beliefs = new Beliefs(sql);
    corrections.putAll(beliefs.corrections(other));
    corrections.putAll(beliefs.corrections(survivor));
    agreed = Consensus.of(appearances, Map.of()).fields();
    believed = Consensus.of(appearances, corrections).fields();
  }

  /** What each field would say. */
  Map<PaperField, String> texts() {
    Map<PaperField, String> texts = new EnumMap<>(PaperField.class);
    for (PaperField field : PaperField.values()) {
      texts.put(field, FieldText.of(field, believed));
    }
    return texts;
  }

  /** The corrections that make the chosen values those of the survivor, once it has all else. */
  List<Change> corrected(long survivor, Map<PaperField, String> chosen) {
    List<Change> changes = new ArrayList<>();
    for (PaperField field : PaperField.values()) {
      String value = chosen.get(field);
      if (value != null && !value.equals(FieldText.of(field, believed))) {
        changes.add(corrected(survivor, field, value));
      }
    }
    return changes;
  }

  private Change corrected(long survivor, PaperField field, String value) {
    Corrections.problem(field, value)
        .ifPresent(
            problem -> {
              throw new LibraryException(problem);
            });
    boolean said = !appearances.isEmpty() && value.equals(FieldText.of(field, agreed));
    return new Change.EditField(
        field, new Edit<>(survivor, corrections.get(field), said ? null : value));
  }
}
