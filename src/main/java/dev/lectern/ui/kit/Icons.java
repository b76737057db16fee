package dev.lectern.ui.kit;

import dev.lectern.model.ReadingStatus;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of the window; their colours and sizes come from {@code app.css}. */
public final class Icons {

  private static final String STAR =
      "M7.5 0.8 L9.5 4.9 L14 5.6 L10.7 8.7 L11.5 13.2 L7.5 11.1 L3.5 13.2 L4.3 8.7 L1 5.6 L5.5 4.9"
          + " Z";

  private Icons() {}

  public static FontIcon of(Feather icon) {
    return new FontIcon(icon);
  }

  /** A star that {@code app.css} fills when its owner is starred. */
  public static SVGPath star() {
    SVGPath star = new SVGPath();
    star.setContent(STAR);
    star.getStyleClass().add("star-shape");
    return star;
  }

  /** What stands for a reading status, in lists and menus alike. */
  public static Node status(ReadingStatus status) {
    return switch (status) {
      case UNREAD -> shape("unread-shape");
      case TOREAD -> marked(Feather.BOOKMARK, status);
      case READING -> marked(Feather.BOOK_OPEN, status);
      case READ -> marked(Feather.CHECK, status);
      case SKIPPED -> marked(Feather.MINUS, status);
    };
  }

  private static Node marked(Feather icon, ReadingStatus status) {
    FontIcon node = of(icon);
    node.getStyleClass().addAll("status-icon", status.code());
    return node;
  }

  private static Region shape(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return region;
  }
}
