package dev.lectern.ui.fields;

import dev.lectern.model.PaperField;
import dev.lectern.ui.kit.Completion;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.Set;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The control that takes a field's value: several lines where it is long. */
final class FieldEditor {

  /** Fields that are written in a form of their own. */
  private static final Set<PaperField> HINTED =
      Set.of(
          PaperField.AUTHORS,
          PaperField.ORGANIZATION,
          PaperField.PUBLISHED,
          PaperField.ARXIV,
          PaperField.DOI,
          PaperField.CATEGORIES);

  private FieldEditor() {}

  static TextInputControl of(PaperField field, int rows) {
    TextInputControl editor = isLong(field) ? area(rows) : new TextField();
    editor.getStyleClass().add("field-editor");
    editor.setAccessibleText(Text.of("field." + field.name()));
    if (HINTED.contains(field)) {
      editor.setPromptText(Text.of("hint." + field.name()));
    }
    if (field == PaperField.TYPE && editor instanceof TextField line) {
      Completion.install(line, EntryTypes::like);
    }
    return editor;
  }

  static boolean isLong(PaperField field) {
    return switch (field) {
      case TITLE, ABSTRACT, AUTHORS -> true;
      default -> false;
    };
  }

  private static TextArea area(int rows) {
    TextArea area = new TextArea();
    Wrapping.in(area);
    area.setPrefRowCount(rows);
    return area;
  }
}
