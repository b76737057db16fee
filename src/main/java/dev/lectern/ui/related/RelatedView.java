package dev.lectern.ui.related;

import dev.lectern.model.RelatedPaper;
import dev.lectern.store.Library;
import dev.lectern.text.Invisible;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Section;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The papers that have to do with the one that is read, each with the words that tie them. */
public final class RelatedView extends Section {

  private static final int WORDS_SHOWN = 5;

  private final RelatedModel model;
  private final VBox rows = new VBox();

  public RelatedView(Library library, Navigator navigator, Choices choices) {
    super(Text.of("related.title"));
    model = new RelatedModel(library, navigator);
    setId("related");
    setContent(rows);
    rows.getStyleClass().add("related-rows");
    setExpanded(Boolean.parseBoolean(choices.of("related open", "false").get()));
    expandedProperty()
        .subscribe(
            now -> {
              choices.of("related open", "false").set(String.valueOf(now));
              model.openProperty().set(now);
            });
    model.relatedProperty().subscribe(this::show);
  }

  /** What they are related to. */
  public RelatedModel model() {
    return model;
  }

  private void show(@Nullable List<RelatedPaper> related) {
    if (related == null || related.isEmpty()) {
      Label none = new Label(Text.of(related == null ? "related.looking" : "related.none"));
      none.getStyleClass().add("related-tie");
      rows.getChildren().setAll(none);
    } else {
      rows.getChildren().setAll(related.stream().map(this::row).toList());
    }
  }

  private Node row(RelatedPaper to) {
    String readable = ReadableText.of(to.paper().title()).text().replace('\n', ' ');
    Hyperlink title = new Hyperlink(readable.isBlank() ? Text.of("paper.untitled") : readable);
    title.getStyleClass().add("related-title");
    Wrapping.in(title);
    title.setOnAction(event -> model.go(to));
    Label tie = new Label(Invisible.shown(tie(to)));
    tie.getStyleClass().add("related-tie");
    Wrapping.in(tie);
    title.setAccessibleText(readable + ", " + tie.getText());
    return new VBox(title, tie);
  }

  private static String tie(RelatedPaper to) {
    List<String> parts = new ArrayList<>();
    if (!to.words().isEmpty()) {
      List<String> most = to.words().subList(0, Math.min(WORDS_SHOWN, to.words().size()));
      parts.add(String.join(", ", most));
    }
    if (to.digests() > 0) {
      parts.add(Text.of("related.digests", to.digests()));
    }
    return String.join(" · ", parts);
  }
}
