package dev.lectern.ui.intake;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says, while files are dragged over the window, what dropping them here does. */
public final class DropOverlay extends VBox {

  private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");

  private final Label take = place("drop.import", Feather.DOWNLOAD);
  private final Label look = place("drop.preview", Feather.SEARCH);

  public DropOverlay() {
    getStyleClass().add("drop-overlay");
    setId("drop-overlay");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(take, look);
  }

  /** Follows files that are over a point of the scene. */
  public void show(double sceneX, double sceneY) {
    setVisible(true);
    boolean looking = isForLooking(sceneX, sceneY);
    look.pseudoClassStateChanged(UNDER, looking);
    take.pseudoClassStateChanged(UNDER, !looking);
  }

  public void hide() {
    setVisible(false);
  }

  /** Whether files that are dropped at this point are to be shown first. */
  public boolean isForLooking(double sceneX, double sceneY) {
    return look.contains(look.sceneToLocal(sceneX, sceneY));
  }

  private static Label place(String key, Feather icon) {
    Label place = new Label(Text.of(key), Icons.of(icon));
    place.getStyleClass().add("drop-place");
    place.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    VBox.setVgrow(place, key.equals("drop.import") ? Priority.ALWAYS : Priority.SOMETIMES);
    return place;
  }
}
