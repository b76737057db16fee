package dev.lectern.ui.fields;

import dev.lectern.model.FieldSource;
import dev.lectern.model.FieldSource.Said;
import dev.lectern.model.PartialDate;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Flyout;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where the value of a field comes from: the user's own, and what the digests say. */
final class OriginFlyout {

  private static final int SHOWN = 6;

  private final Flyout flyout;
  private final Button back = new Button(Text.of("field.give-back"));

  OriginFlyout(FieldSource source, FieldsModel model) {
    VBox box = new VBox();
    box.getStyleClass().add("field-origins");
    flyout = new Flyout(box);
    if (source.corrected()) {
      String own = source.value().isEmpty() ? Text.of("field.none") : source.value();
      box.getChildren().addAll(heading(Text.of("field.origin-yours")), value(own));
    }
    if (source.said().isEmpty()) {
      box.getChildren().add(heading(Text.of("field.origin-silent")));
    } else {
      box.getChildren().add(heading(Text.of("field.origin-digests")));
      byValue(source).forEach((said, who) -> box.getChildren().addAll(value(said), by(who)));
    }
    if (model.canGiveBack(source)) {
      back.setId("give-back");
      back.setOnAction(
          event -> {
            flyout.close();
            model.giveBack(source);
          });
      box.getChildren().add(back);
    }
  }

  void showAt(Node owner) {
    flyout.showAt(owner);
    Fx.later(back::requestFocus);
  }

  /** What is said, each with all that say it: {@code digest, 4 Aug 2026}. */
  private static Map<String, String> byValue(FieldSource source) {
    Map<String, String> all =
        source.said().stream()
            .collect(
                Collectors.groupingBy(
                    Said::value,
                    LinkedHashMap::new,
                    Collectors.mapping(OriginFlyout::who, Collectors.joining("; "))));
    Map<String, String> first = new LinkedHashMap<>();
    all.entrySet().stream().limit(SHOWN).forEach(e -> first.put(e.getKey(), e.getValue()));
    return first;
  }

  private static String who(Said said) {
    PartialDate day = said.captured() == null ? PartialDate.of(said.imported()) : said.captured();
    return Text.of("field.origin-digest", said.digest(), Dates.of(day));
  }

  private static Label heading(String words) {
    Label label = new Label(Invisible.shown(words));
    label.getStyleClass().add("field-origin-heading");
    return label;
  }

  private static Label value(String words) {
    Label label = new Label(Invisible.shown(words.replace('\n', ' ')));
    label.getStyleClass().add("field-origin-value");
    Wrapping.in(label);
    return label;
  }

  private static Label by(String who) {
    Label label = new Label(Invisible.shown(who));
    label.getStyleClass().add("field-origin-digest");
    Wrapping.in(label);
    return label;
  }
}
