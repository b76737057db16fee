package dev.lectern.ui.papers;

import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The search field over the list of papers. */
public final class PapersView extends BorderPane {

  private final SearchBox search;
  private final PaperTable table;
  private final KeptSelection selection;
  private final VBox top;

  public PapersView(PapersModel model, Places places, Choices choices, Navigator navigator) {
    search = new SearchBox(model, navigator);
    table = new PaperTable(model, places, choices, navigator);
    top = new VBox(search, search.problem(), new CountBar(model));
    getStyleClass().add("papers-view");
    setTop(top);
    setCenter(table);
    table.setPlaceholder(nothingFound());
    selection = new KeptSelection(model, table);
  }

  /** Puts a bar that somebody else makes over the list. */
  public void addBar(Node bar) {
    top.getChildren().add(bar);
  }

  /** Lets the papers have a menu of their own, which is made when it is first wanted. */
  public void offerMenu(Supplier<ContextMenu> maker) {
    RowMenu.install(table, maker);
  }

  /** The menu items that say how the list looks. */
  public List<MenuItem> looks() {
    return new ListLooks(table).items();
  }

  /** Selects this paper, now or as soon as the list shows it. */
  public void choose(int paper) {
    selection.choose(paper);
  }

  public void focusSearch() {
    search.focusField();
  }

  /** Where a search is typed. */
  public Node field() {
    return search.field();
  }

  /** The table of papers. */
  public Node list() {
    return table;
  }

  public void focusTable() {
    table.requestFocus();
  }

  /** Lets the selected paper's place on the reading list be written. */
  public void editPlace() {
    table.editPlace();
  }

  /** Moves the selection by some rows. */
  public void move(int rows) {
    selection.move(rows);
  }

  private Node nothingFound() {
    Label label = new Label(Text.of("papers.none"));
    label.getStyleClass().add("empty-title");
    Hyperlink clear = new Hyperlink(Text.of("papers.show-all"));
    clear.setOnAction(event -> search.field().clear());
    VBox box = new VBox(label, clear);
    box.getStyleClass().add("empty-state");
    box.visibleProperty().bind(search.field().textProperty().isNotEmpty());
    return box;
  }
}
