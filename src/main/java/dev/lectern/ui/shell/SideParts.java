package dev.lectern.ui.shell;

import dev.lectern.store.Library;
import dev.lectern.ui.facets.FacetsModel;
import dev.lectern.ui.facets.FacetsView;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.sidebar.SidebarModel;
import dev.lectern.ui.sidebar.SidebarView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The window's left side: the sidebar, and under it the panel that narrows the search. */
final class SideParts {

  private static final String NARROW = "narrow";

  private final SidebarModel sidebar;
  private final FacetsModel facets;
  private final SidebarView sidebarView;
  private final FacetsView facetsView;
  private final SideFrame frame;
  private final Splits splits;

  SideParts(Library library, Navigator navigator, Splits splits, SideFrame frame) {
    this.splits = splits;
    this.frame = frame;
    sidebar = new SidebarModel(library, navigator);
    facets = new FacetsModel(library, navigator);
    sidebarView = new SidebarView(sidebar, frame.folded());
    facetsView = new FacetsView(facets);
    facetsView.openProperty().set(!frame.folded().contains(NARROW));
    layOut();
  }

  private void layOut() {
    SplitPane parts = new SplitPane(sidebarView, facetsView);
    parts.setOrientation(Orientation.VERTICAL);
    splits.restore(NARROW, parts, 0.64);
    SplitPane.setResizableWithParent(facetsView, false);
    frame.setCenter(parts);
    if (!facetsView.openProperty().get()) {
      fold(false);
    }
    facetsView
        .openProperty()
        .addListener(
            (property, before, open) -> {
              fold(open);
              facetsView.focusTree();
            });
  }

  /** Lets both parts follow the search, and what they choose lead it. */
  void follow(PapersModel papers) {
    sidebar.textProperty().bind(papers.textProperty());
    sidebar.selectedProperty().bind(papers.selectedProperty());
    facets.textProperty().bind(papers.textProperty());
    facets.queryProperty().bind(papers.queryProperty());
  }

  List<Panes.Pane> panes() {
    return List.of(
        new Panes.Pane(sidebarView, sidebarView::focusTree),
        new Panes.Pane(facetsView, facetsView::focusTree));
  }

  /** Counts all again, after an edit. */
  void refresh() {
    sidebar.refresh();
    facets.refresh();
  }

  /** How many papers are unread. */
  ReadOnlyIntegerProperty unread() {
    return sidebar.unreadProperty();
  }

  /** Gives the keyboard to the sidebar. */
  void focus() {
    sidebarView.focusTree();
  }

  void saveSearch(Node owner) {
    sidebarView.saveSearch(owner);
  }

  void createList(Node owner, int[] papers) {
    sidebarView.createList(owner, papers);
  }

  void pickList(Node owner) {
    sidebarView.pickList(owner);
  }

  /** The names of what is folded away here. */
  Set<String> folded() {
    Set<String> names = new TreeSet<>(sidebarView.folded());
    if (!facetsView.openProperty().get()) {
      names.add(NARROW);
    }
    return names;
  }

  /** A folded panel is a heading at the foot. */
  private void fold(boolean open) {
    if (open) {
      frame.setBottom(null);
      splits.putBack(NARROW, 1, facetsView);
    } else {
      splits.takeOut(NARROW, facetsView);
      frame.setBottom(facetsView);
    }
  }
}
