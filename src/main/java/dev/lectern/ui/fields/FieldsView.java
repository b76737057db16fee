package dev.lectern.ui.fields;

import dev.lectern.model.FieldSource;
import dev.lectern.model.PaperField;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Section;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** All fields of a paper, under a heading that opens them. */
public final class FieldsView extends Section {

  private final FieldsModel model;
  private final List<FieldRow> rows = new ArrayList<>();
  private boolean wanted;

  public FieldsView(FieldsModel model) {
    super(Text.of("fields.title"));
    this.model = model;
    setId("fields");
    setExpanded(false);
    expandedProperty().addListener((property, before, now) -> open(now));
    model.sourcesProperty().addListener((property, before, now) -> show(now));
  }

  /** Goes to the fields; where one has the focus, edits it. */
  public void edit() {
    for (FieldRow row : rows) {
      if (row.hasValueFocus()) {
        row.edit();
        return;
      }
    }
    setExpanded(true);
    wanted = true;
    focusWanted();
  }

  /** The fields may still have to be read, and then to be laid out. */
  private void focusWanted() {
    if (wanted && !model.sourcesProperty().get().isEmpty()) {
      wanted = false;
      Fx.later(() -> rows.get(PaperField.TITLE.ordinal()).focusValue());
    }
  }

  /** The rows are made when they are first wanted: most papers are read without them. */
  private void open(boolean now) {
    if (now && rows.isEmpty()) {
      for (PaperField field : PaperField.values()) {
        rows.add(new FieldRow(field, model));
      }
      VBox all = new VBox();
      all.getStyleClass().add("fields");
      all.getChildren().setAll(rows);
      setContent(all);
      show(model.sourcesProperty().get());
    }
    model.openProperty().set(now);
  }

  private void show(List<FieldSource> sources) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(sources.isEmpty() ? null : sources.get(i));
    }
    focusWanted();
  }
}
