package dev.lectern.ui.trash;

import dev.lectern.store.TrashContents;
import dev.lectern.store.UnkeptDigest;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.WordLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the trash, over the list while it shows that. */
public final class TrashBar extends WordLine {

  private static final int MOST_NAMED = 12;

  private final TrashModel model;

  public TrashBar(TrashModel model) {
    this.model = model;
    setId("trash-bar");
    getStyleClass().add("trash-bar");
    Label title = new Label(Text.of("trash.title"), Icons.of(Feather.TRASH_2));
    title.getStyleClass().add("pane-title");
    Button restore = new Button(Text.of("trash.restore"));
    restore.setId("restore");
    restore.setOnAction(event -> model.restore());
    Button empty = new Button(Text.of("trash.empty"));
    empty.setId("empty-trash");
    empty.setOnAction(event -> askToEmpty());
    restore
        .disableProperty()
        .bind(
            model
                .selectedProperty()
                .map(papers -> papers.length == 0)
                .orElse(true)
                .flatMap(none -> model.emptyingProperty().map(busy -> busy || none)));
    empty.disableProperty().bind(model.emptyingProperty());
    getChildren().addAll(title, restore, empty);
    managedProperty().bind(visibleProperty());
    model.queryProperty().subscribe(now -> setVisible(model.isShown()));
  }

  /** Asks whether to delete for good what is in the trash, and says how much that is. */
  public void askToEmpty() {
    model.count(
        contents -> {
          ButtonType delete = new ButtonType(Text.of("trash.delete"), ButtonData.OTHER);
          Optional<ButtonType> answer = question(contents, delete).showAndWait();
          if (answer.isPresent() && answer.get().equals(delete)) {
            model.empty(contents);
          }
        });
  }

  private Alert question(TrashContents contents, ButtonType delete) {
    Alert question =
        new Alert(Alert.AlertType.CONFIRMATION, goingWithIt(contents), delete, ButtonType.CANCEL);
    question.setTitle(Text.of("trash.empty-title"));
    question.setHeaderText(Text.of("trash.question", contents.papers()));
    question.getDialogPane().setPrefWidth(480);
    // Enter must not delete.
    ((Button) question.getDialogPane().lookupButton(delete)).setDefaultButton(false);
    ((Button) question.getDialogPane().lookupButton(ButtonType.CANCEL)).setDefaultButton(true);
    Window window = getScene() == null ? null : getScene().getWindow();
    question.initOwner(window);
    return question;
  }

  /** Names what goes with the papers. */
  static String goingWithIt(TrashContents contents) {
    List<String> parts = new ArrayList<>();
    add(parts, "trash.notes", contents.notes());
    add(parts, "trash.highlights", contents.highlights());
    add(parts, "trash.files", contents.files());
    add(parts, "trash.digests", contents.digests());
    String gone = parts.isEmpty() ? "" : Text.of("trash.with", String.join(", ", parts)) + " ";
    return gone + Text.of("trash.for-good") + costs(contents.unkept());
  }

  /**
   * Names the digests that cannot be kept, each with the reason; as many as a screen has room for.
   */
  private static String costs(List<UnkeptDigest> digests) {
    if (digests.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>(List.of("", "", Text.of("trash.costs")));
    digests.stream().limit(MOST_NAMED).map(TrashBar::reason).forEach(lines::add);
    if (digests.size() > MOST_NAMED) {
      lines.add(Text.of("trash.costs-more", digests.size() - MOST_NAMED));
    }
    return String.join("\n", lines);
  }

  private static String reason(UnkeptDigest digest) {
    String reason = digest.reason().name().toLowerCase(Locale.ROOT);
    return Text.of("trash.cost-" + reason, digest.name());
  }

  private static void add(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(Text.of(key, count));
    }
  }
}
