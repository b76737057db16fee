package dev.lectern.ui.notes;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The papers whose notes link to this one, under its note; not there where there are none. */
final class Mentions extends FlowPane {

  private static final int MOST = 20;
  private static final double WIDEST = 340;

  private final NoteLinksModel model;

  Mentions(NoteLinksModel model) {
    this.model = model;
    setId("mentions");
    getStyleClass().add("mentions");
    setMinWidth(0); // Else a long title would make the pane as wide as itself.
    model.mentionsProperty().subscribe(this::show);
  }

  private void show(List<PaperSummary> papers) {
    setVisible(!papers.isEmpty());
    setManaged(!papers.isEmpty());
    Label title = new Label(Text.of("note.mentioned"));
    title.getStyleClass().add("mentions-title");
    getChildren().setAll(title);
    papers.stream().limit(MOST).map(this::link).forEach(getChildren()::add);
    if (papers.size() > MOST) {
      getChildren().add(new Label(Text.of("note.more-mentions", papers.size() - MOST)));
    }
  }

  private Hyperlink link(PaperSummary paper) {
    String title = InlineMarkdown.title(paper);
    Hyperlink link = new Hyperlink(title);
    link.setMaxWidth(WIDEST);
    Tips.set(link, title + "\n" + paper.key());
    link.setOnAction(event -> model.open(paper));
    return link;
  }
}
