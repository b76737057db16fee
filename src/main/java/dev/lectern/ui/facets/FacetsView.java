package dev.lectern.ui.facets;

import dev.lectern.query.FacetClause.Facet;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The panel “Narrow”: a heading that folds it, over the tree of facets. */
public final class FacetsView extends BorderPane {

  /** Most searches are narrowed by these; the others are unfolded by those who want them. */
  private static final Set<Facet> FIRST = EnumSet.of(Facet.STATUS, Facet.TAG, Facet.YEAR);

  private final FacetsModel model;
  private final TreeView<FacetRow> tree = new TreeView<>(new TreeItem<>());
  private final Label nothing = new Label(Text.of("facets.none"));
  private final Button heading = new Button(Text.of("facets.title"));
  private final BooleanProperty open = new SimpleBooleanProperty(true);

  public FacetsView(FacetsModel model) {
    this.model = model;
    getStyleClass().add("facets");
    heading.setId("narrow");
    heading.getStyleClass().addAll("flat", "facets-heading");
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setOnAction(event -> open.set(!open.get()));
    setTop(heading);
    tree.setId("facets");
    tree.setAccessibleText(Text.of("facets.title"));
    tree.setShowRoot(false);
    tree.getStyleClass().add("side-tree");
    tree.setCellFactory(view -> new FacetCell(model));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    nothing.getStyleClass().add("side-nothing");
    nothing.setMouseTransparent(true);
    StackPane.setAlignment(nothing, Pos.TOP_LEFT);
    setCenter(new StackPane(tree, nothing));
    open.subscribe(this::fold);
    model.wantedProperty().bind(open.and(sceneProperty().isNotNull()));
    model.groupsProperty().subscribe(now -> show());
  }

  /** Whether the panel is unfolded. */
  public BooleanProperty openProperty() {
    return open;
  }

  public void focusTree() {
    if (open.get()) {
      tree.requestFocus();
      if (tree.getSelectionModel().isEmpty()) {
        tree.getSelectionModel().select(0);
      }
    } else {
      heading.requestFocus();
    }
  }

  private void fold(boolean unfolded) {
    heading.setGraphic(Icons.of(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    heading.setAccessibleText(Text.of(unfolded ? "facets.fold" : "facets.unfold"));
    getCenter().setVisible(unfolded);
    getCenter().setManaged(unfolded);
    setMinHeight(unfolded ? 120 : USE_PREF_SIZE);
    setMaxHeight(unfolded ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
  }

  private void show() {
    List<Branch<FacetRow>> groups = model.groupsProperty().get();
    Branch.show(tree, groups, FacetRow::identity, row -> FIRST.contains(row.facet()));
    nothing.setVisible(groups.isEmpty());
    tree.setVisible(!groups.isEmpty()); // what has no rows takes no keyboard
  }

  private void typed(KeyEvent event) {
    @Nullable TreeItem<FacetRow> item = tree.getFocusModel().getFocusedItem();
    if (item != null && item.getValue() != null) {
      switch (event.getCode()) {
        case ENTER, SPACE -> {
          if (item.getValue().isHeading()) {
            item.setExpanded(!item.isExpanded());
          } else {
            model.cycle(item.getValue());
          }
          event.consume();
        }
        default -> {
          // The tree itself knows the arrow keys.
        }
      }
    }
  }
}
