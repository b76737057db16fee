package dev.lectern.ui.reader;

import dev.lectern.model.Link;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingStatus;
import dev.lectern.text.Invisible;
import dev.lectern.text.SafeAddress;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.WordLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/**
 * The buttons of a paper: its status, its star, how its texts look, one for each of its addresses,
 * and its key.
 */
final class ActionBar extends WordLine {

  private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
  private static final int ADDRESSES = 6;
  private static final Pattern HOST =
      Pattern.compile("https?://(?:www\\.|dx\\.)?(arxiv\\.org|huggingface\\.co|doi\\.org)/");

  private final Navigator navigator;
  private final MenuButton status = new MenuButton();
  private final Button star = new Button(null, Icons.star());
  private final RatingView rating;
  private final Button key = new Button();
  private final TypeMenu type;

  ActionBar(ReaderModel model, Navigator navigator, Runnable copyKey) {
    this.navigator = navigator;
    type = new TypeMenu(model);
    getStyleClass().add("action-bar");
    status.setId("status");
    for (ReadingStatus each : ReadingStatus.values()) {
      String words =
          Text.of("menu.with-key", Text.of("status." + each.code()), Keys.of(each).firstDisplay());
      MenuItem item = new MenuItem(words, Icons.status(each));
      item.setOnAction(event -> model.mark(each));
      status.getItems().add(item);
    }
    star.setId("star");
    star.getStyleClass().addAll("star-button", "button-icon");
    star.setOnAction(event -> model.toggleStar());
    rating = new RatingView(model::rate);
    key.setId("key");
    key.setMnemonicParsing(false);
    key.setGraphic(Icons.of(Feather.COPY));
    Tips.set(key, Text.of("reader.copy-key"));
    key.setOnAction(event -> copyKey.run());
  }

  void show(PaperDetails details) {
    ReadingStatus now = details.paper().status();
    status.setText(Text.of("status." + now.code()));
    status.setGraphic(Icons.status(now));
    status.setAccessibleText(Text.of("reader.status", status.getText()));
    boolean starred = details.paper().starred();
    star.pseudoClassStateChanged(STARRED, starred);
    String words = Text.of(starred ? "reader.unstar" : "reader.star", Keys.STAR.display());
    star.setAccessibleText(words);
    Tips.set(star, words);
    rating.show(details.paper().rating());
    key.setText(Invisible.shown(details.paper().key()));
    key.setAccessibleText(Text.of("reader.copy-key"));
    List<Link> links = PaperLinks.of(details.paper().fields());
    getChildren().setAll(status, star, rating, type);
    links.stream().limit(ADDRESSES).map(this::address).forEach(getChildren()::add);
    getChildren().add(key);
  }

  private Node address(Link link) {
    Button button = new Button(label(link), Icons.of(icon(link.role())));
    button.setMnemonicParsing(false);
    Tips.set(button, link.url());
    button.setAccessibleText(Text.of("reader.open", button.getText(), link.url()));
    button.setOnAction(event -> navigator.browse(link.url()));
    return button;
  }

  /** A link to somebody whom readers of papers do not all know says to whom it leads. */
  static String label(Link link) {
    return SafeAddress.of(link.url())
        .filter(address -> !address.isWellKnown())
        .map(address -> Text.of("link.at", name(link), address.host()))
        .orElseGet(() -> name(link));
  }

  /** Several pages of one paper are told apart by whose they are. */
  static String name(Link link) {
    Matcher host = HOST.matcher(link.url());
    boolean known = link.role() == Link.Role.PAGE && host.lookingAt();
    return Text.of("link." + (known ? host.group(1).replace('.', '-') : link.role().name()));
  }

  private static Feather icon(Link.Role role) {
    return switch (role) {
      case PAGE -> Feather.EXTERNAL_LINK;
      case PDF -> Feather.FILE_TEXT;
      case CODE -> Feather.CODE;
      case PROJECT -> Feather.GLOBE;
      case OTHER -> Feather.LINK;
    };
  }
}
