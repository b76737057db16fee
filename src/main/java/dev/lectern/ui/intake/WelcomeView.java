package dev.lectern.ui.intake;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What an empty library greets with. */
public final class WelcomeView extends VBox {

  private final Button open = new Button(Text.of("welcome.open"), Icons.of(Feather.FOLDER));

  public WelcomeView(Navigator navigator) {
    getStyleClass().add("welcome");
    Label title = new Label(Text.of("welcome.title"));
    title.getStyleClass().add("welcome-title");
    Label text = line("welcome.text");
    open.setId("welcome-open");
    open.getStyleClass().addAll("accent", "large");
    open.setDefaultButton(true);
    open.setOnAction(event -> navigator.openDigests());
    Button samples = new Button(Text.of("welcome.samples"), Icons.of(Feather.COFFEE));
    samples.setId("welcome-samples");
    samples.getStyleClass().add("large");
    samples.setOnAction(event -> navigator.importSamples());
    HBox buttons = new HBox(open, samples);
    buttons.getStyleClass().add("welcome-buttons");
    Label drop = line("welcome.drop");
    drop.getStyleClass().add("welcome-drop");
    getChildren().addAll(Icons.of(Feather.INBOX), title, text, buttons, drop);
  }

  public void focusFirst() {
    open.requestFocus();
  }

  private static Label line(String key) {
    Label line = new Label(Text.of(key));
    line.setWrapText(true);
    line.setTextAlignment(TextAlignment.CENTER);
    line.getStyleClass().add("welcome-text");
    return line;
  }
}
