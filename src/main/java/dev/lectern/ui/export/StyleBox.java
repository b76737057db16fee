package dev.lectern.ui.export;

import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/** The menu of citation styles; it shows the chosen one and can take in others. */
final class StyleBox extends MenuButton {

  private final Styles styles;
  private Subscription following = Subscription.EMPTY;

  StyleBox(Styles styles) {
    this.styles = styles;
    setAccessibleText(Text.of("cite.style"));
    setMnemonicParsing(false);
    getStyleClass().add("style-box");
    setOnShowing(event -> fill());
    fill();
    sceneProperty()
        .subscribe(
            scene -> {
              following.unsubscribe();
              following =
                  scene == null
                      ? Subscription.EMPTY
                      : styles.chosenProperty().subscribe(now -> setText(styles.choice().name()));
            });
  }

  private void fill() {
    ToggleGroup group = new ToggleGroup();
    getItems().clear();
    for (Choice choice : styles.offered()) {
      RadioMenuItem item = new RadioMenuItem(choice.name());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(choice.equals(styles.choice()));
      item.setOnAction(event -> styles.chosenProperty().set(choice.id()));
      getItems().add(item);
    }
    MenuItem more = new MenuItem(Text.of("cite.add-style"));
    more.setOnAction(event -> add());
    getItems().addAll(new SeparatorMenuItem(), more);
  }

  private void add() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Text.of("cite.choose-style"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Text.of("cite.style-files"), "*.csl"));
    FileDialogs.open(chooser, getScene().getWindow()).ifPresent(styles::add);
  }
}
