package dev.lectern.ui.facets;

import dev.lectern.query.ClauseState;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.SideCell;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;

/** A value with a box: empty, checked, or crossed out with a minus; a click goes on to the next. */
final class FacetCell extends SideCell<FacetRow> {

  private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
  private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

  private final FacetsModel model;

  FacetCell(FacetsModel model) {
    this.model = model;
    addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    emptyProperty().subscribe(this::mark);
  }

  private void mark(boolean empty) {
    boolean shown = !empty && getItem() != null;
    pseudoClassStateChanged(SECTION, shown && getItem().isHeading());
    pseudoClassStateChanged(INCLUDED, shown && getItem().state() == ClauseState.INCLUDED);
    pseudoClassStateChanged(EXCLUDED, shown && getItem().state() == ClauseState.EXCLUDED);
  }

  @Override
  protected void show(FacetRow row) {
    mark(false);
    if (row.isHeading()) {
      show(null, row.name(), "", "");
      setAccessibleText(Invisible.shown(row.name()));
      Tips.set(this, null);
    } else {
      show(box(row.state()), row.name(), "", row.count() == 0 ? "0" : badge(row.count()));
      String state = Text.of("facets.state-" + row.state().name().toLowerCase(Locale.ROOT));
      setAccessibleText(Text.of("facets.row", row.name(), row.count(), state));
      Tips.set(this, Text.of("facets.tip", row.name(), state));
    }
  }

  private static Node box(ClauseState state) {
    return Icons.of(
        switch (state) {
          case CLEAR -> Feather.SQUARE;
          case INCLUDED -> Feather.CHECK_SQUARE;
          case EXCLUDED -> Feather.MINUS_SQUARE;
        });
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
      if (getItem().isHeading()) {
        getTreeItem().setExpanded(!getTreeItem().isExpanded());
      } else {
        model.cycle(getItem());
      }
      event.consume();
    }
  }
}
