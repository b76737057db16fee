package dev.lectern.ui.intake;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What an empty library greets with. */
public final class WelcomeView extends VBox {

  private final Button open = button("open", Feather.FILE_TEXT);

  /**
   * The greeting.
   *
   * @param paste imports what is on the clipboard
   * @param watch asks which folders to watch
   */
  public WelcomeView(Navigator navigator, Runnable openFolder, Runnable paste, Runnable watch) {
    getStyleClass().add("welcome");
    Label title = new Label(Text.of("welcome.title"));
    title.getStyleClass().add("welcome-title");
    Label text = line(Text.of("welcome.text"));
    open.getStyleClass().add("accent");
    open.setDefaultButton(true);
    open.setOnAction(event -> navigator.openDigests());
    Button folder = button("folder", Feather.FOLDER);
    folder.setOnAction(event -> openFolder.run());
    Button pasting = button("paste", Feather.CLIPBOARD);
    pasting.setOnAction(event -> paste.run());
    Button samples = button("samples", Feather.COFFEE);
    samples.setOnAction(event -> navigator.importSamples());
    Button watching = button("watch", Feather.EYE);
    watching.setOnAction(event -> watch.run());
    FlowPane buttons = new FlowPane(open, folder, pasting, watching, samples);
    buttons.getStyleClass().add("welcome-buttons");
    Label drop = line(Text.of("welcome.drop", Keys.PASTE.firstDisplay()));
    drop.getStyleClass().add("welcome-drop");
    getChildren().addAll(Icons.of(Feather.INBOX), title, text, buttons, drop);
  }

  public void focusFirst() {
    open.requestFocus();
  }

  private static Button button(String name, Feather icon) {
    Button button = new Button(Text.of("welcome." + name), Icons.of(icon));
    button.setId("welcome-" + name);
    button.getStyleClass().add("large");
    return button;
  }

  /** A line that is whole however low the window is. */
  private static Label line(String words) {
    Label line = new Label(words);
    Wrapping.in(line);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setTextAlignment(TextAlignment.CENTER);
    line.getStyleClass().add("welcome-text");
    return line;
  }
}
