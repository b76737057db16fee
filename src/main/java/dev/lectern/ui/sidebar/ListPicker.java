package dev.lectern.ui.sidebar;

import dev.lectern.ui.kit.Flyout;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for the reading list that the selected papers go on; one that is not there is made. */
final class ListPicker {

  private static final double ROW = 28;
  private static final int MOST = 8;

  private final SidebarModel model;
  private final List<String> lists;
  private final TextField field = new TextField();
  private final ListView<String> offers = new ListView<>();
  private final Flyout flyout;

  ListPicker(SidebarModel model) {
    this.model = model;
    this.lists = model.lists();
    int papers = model.selectedProperty().get().length;
    Label heading = new Label(Text.of("sidebar.pick-list", papers));
    heading.getStyleClass().add("flyout-title");
    field.setId("pick-list");
    field.setPromptText(Text.of("sidebar.pick-prompt"));
    field.setAccessibleText(heading.getText());
    field.textProperty().subscribe(this::offer);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    offers.setId("picked-lists");
    offers.setFixedCellSize(ROW);
    offers.setFocusTraversable(false);
    offers.getStyleClass().addAll("completion", "list-picker");
    offers.setCellFactory(list -> new OfferCell());
    offers.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
    VBox box = new VBox(heading, field, offers);
    box.getStyleClass().add("name-flyout");
    flyout = new Flyout(box);
  }

  /** Opens at a part of the window; the focus goes to another one when it closes. */
  void showAt(Node owner, Node next) {
    flyout.showAt(owner, next);
    Fx.later(field::requestFocus);
  }

  private void offer(String typed) {
    String name = typed.strip();
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> found =
        new ArrayList<>(
            lists.stream().filter(l -> l.toLowerCase(Locale.ROOT).contains(wanted)).toList());
    if (!name.isEmpty() && lists.stream().noneMatch(name::equalsIgnoreCase)) {
      found.add(name);
    }
    offers.getItems().setAll(found);
    offers.getSelectionModel().select(0);
    double height = ScreenRoom.rows(Math.min(MOST, found.size()), ROW);
    offers.setPrefHeight(height);
    offers.setMinHeight(height);
    offers.setVisible(!found.isEmpty());
    offers.setManaged(!found.isEmpty());
  }

  private void typed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> take();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    int size = offers.getItems().size();
    if (size > 0) {
      int to = Math.floorMod(offers.getSelectionModel().getSelectedIndex() + rows, size);
      offers.getSelectionModel().select(to);
      offers.scrollTo(to);
    }
  }

  private void take() {
    @Nullable String name = offers.getSelectionModel().getSelectedItem();
    if (name != null) {
      flyout.close();
      Fx.deliver(model.addToList(name), done -> {}, model::failed);
    }
  }

  /** A list's name; for one that is not there yet, that it will be made. */
  private final class OfferCell extends ListCell<@Nullable String> {

    OfferCell() {
      setPrefWidth(0); // A long name ends in an ellipsis.
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      if (empty || name == null) {
        setText(null);
      } else {
        setText(lists.contains(name) ? name : Text.of("sidebar.make-list", name));
      }
    }
  }
}
