package dev.lectern.ui.sidebar;

import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The tree of the sidebar; the row that is chosen becomes the search, and the other way round. */
public final class SidebarView extends StackPane {

  private static final String FOLDED = "sidebar-";
  private static final double LEFT = 28;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final SidebarModel model;
  private final TreeView<Entry> tree = new TreeView<>(new TreeItem<>());
  private final Set<String> foldedBefore;
  private @Nullable EntryMenu menu;
  private boolean following;

  /**
   * Makes the tree.
   *
   * @param folded names of parts of the window that are folded; those of others are ignored
   */
  public SidebarView(SidebarModel model, Set<String> folded) {
    this.model = model;
    this.foldedBefore = Set.copyOf(folded);
    getStyleClass().add("sidebar");
    tree.setId("sidebar");
    tree.setAccessibleText(Text.of("sidebar.title"));
    tree.setShowRoot(false);
    tree.getStyleClass().add("side-tree");
    tree.setCellFactory(view -> new EntryCell(model, this::add));
    getChildren().add(tree);
    tree.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    model.sectionsProperty().subscribe(now -> show());
    model.textProperty().subscribe(now -> follow());
  }

  public void focusTree() {
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().select(0);
    }
  }

  /** The names of the sections that are folded. */
  public Set<String> folded() {
    Set<String> names = new TreeSet<>();
    tree.getRoot().getChildren().stream()
        .filter(section -> !section.isExpanded())
        .forEach(section -> names.add(nameOf(section.getValue())));
    return tree.getRoot().getChildren().isEmpty() ? foldedBefore : names;
  }

  private static String nameOf(Entry section) {
    return FOLDED + section.kind().code();
  }

  /** Asks for a name for the present search. */
  public void saveSearch(Node owner) {
    String query = model.textProperty().get().strip();
    name(Text.of("sidebar.save-search"), "sidebar.save", query, owner, model::saveSearch);
  }

  /** Asks for the reading list that the selected papers are to go on. */
  public void pickList(Node papers) {
    if (model.selectedProperty().get().length > 0) {
      Node row =
          papers.lookupAll(".table-row-cell").stream()
              .filter(each -> each.getPseudoClassStates().contains(SELECTED))
              .findFirst()
              .orElse(papers);
      new ListPicker(model).showAt(row, papers);
    }
  }

  /** Asks for the name of a new reading list of these papers, and shows it. */
  public void createList(Node owner, int[] papers) {
    if (papers.length > 0) {
      String title = Text.of("sidebar.new-list-of", papers.length);
      name(title, "sidebar.create", "", owner, name -> model.createList(name, papers));
    }
  }

  /** Asks for the name of a new reading list. */
  private void createList(Node owner) {
    name(Text.of("sidebar.new-list"), "sidebar.create", "", owner, model::createList);
  }

  private void add(Entry.Kind section, Node owner) {
    if (section == Entry.Kind.LISTS) {
      createList(owner);
    } else {
      saveSearch(owner);
    }
  }

  private void rename(Entry entry) {
    name(
        Text.of("sidebar.new-name"),
        "sidebar.take-name",
        entry.key(),
        cellOf(entry),
        name -> model.rename(entry, name));
  }

  private void name(
      String title,
      String action,
      String first,
      Node owner,
      Function<String, CompletableFuture<?>> taker) {
    new NameFlyout(title, Text.of(action), first, taker, model::failed)
        .showAt(owner, EntryCell.isIn(owner, tree) ? tree : owner);
  }

  /** What shows a row; the tree where it is out of sight. */
  private Node cellOf(Entry entry) {
    for (Node cell : tree.lookupAll(".tree-cell")) {
      if (cell instanceof TreeCell<?> shown && entry.equals(shown.getItem())) {
        return cell;
      }
    }
    return tree;
  }

  private void show() {
    following = true;
    Branch.show(tree, model.sectionsProperty().get(), Entry::identity, this::isOpen);
    following = false;
    Entry chosen = value(tree.getSelectionModel().getSelectedItem());
    if (chosen == null || chosen.query() != null) {
      follow(); // else somebody is on a heading with the keyboard
    }
  }

  private boolean isOpen(Entry entry) {
    return entry.kind() != Entry.Kind.OLDER
        && !(entry.kind().isSection() && foldedBefore.contains(nameOf(entry)));
  }

  /** Shows which row the search is that is typed; keeps the row that has the keyboard. */
  private void follow() {
    Optional<Entry> current = model.current();
    Entry chosen = value(tree.getSelectionModel().getSelectedItem());
    if (current.isPresent() && chosen != null && identical(current.get(), chosen)) {
      return;
    }
    following = true;
    tree.getSelectionModel().clearSelection();
    current.flatMap(entry -> itemOf(tree.getRoot(), entry)).ifPresent(this::select);
    following = false;
  }

  private void select(TreeItem<Entry> item) {
    int row = tree.getRow(item);
    if (row >= 0) {
      tree.getSelectionModel().select(row);
    }
  }

  private static Optional<TreeItem<Entry>> itemOf(TreeItem<Entry> parent, Entry entry) {
    for (TreeItem<Entry> item : parent.getChildren()) {
      Optional<TreeItem<Entry>> found =
          identical(item.getValue(), entry) ? Optional.of(item) : itemOf(item, entry);
      if (found.isPresent() && (found.get().equals(item) || item.isExpanded())) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean identical(Entry one, Entry other) {
    return Objects.equals(one.identity(), other.identity());
  }

  private void choose(@Nullable TreeItem<Entry> item) {
    Entry entry = value(item);
    if (!following && entry != null) {
      model.open(entry);
    }
  }

  private static @Nullable Entry value(@Nullable TreeItem<Entry> item) {
    return item == null ? null : item.getValue();
  }

  private @Nullable Entry focused() {
    return value(tree.getFocusModel().getFocusedItem());
  }

  private void typed(KeyEvent event) {
    Entry entry = focused();
    if (entry == null) {
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> enter(entry);
      case F2 -> {
        if (entry.isNamedByUser()) {
          rename(entry);
        }
      }
      case DELETE -> {
        if (entry.isNamedByUser()) {
          model.delete(entry);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void enter(Entry entry) {
    if (entry.query() == null) {
      TreeItem<Entry> item = tree.getFocusModel().getFocusedItem();
      item.setExpanded(!item.isExpanded());
    } else {
      model.open(entry);
      model.leave();
    }
  }

  private void openMenu(ContextMenuEvent event) {
    Node under = event.isKeyboardTrigger() ? null : event.getPickResult().getIntersectedNode();
    while (under != null && !(under instanceof TreeCell)) {
      under = under.getParent();
    }
    Entry entry = event.isKeyboardTrigger() ? focused() : shown(under);
    if (entry != null) {
      Node owner = cellOf(entry);
      showMenu(new EntryMenu(model, entry, kind -> add(kind, owner), this::rename), owner, event);
    }
    event.consume();
  }

  private static @Nullable Entry shown(@Nullable Node cell) {
    return cell instanceof TreeCell<?> tree && tree.getItem() instanceof Entry entry ? entry : null;
  }

  private void showMenu(EntryMenu next, Node owner, ContextMenuEvent event) {
    if (menu != null) {
      menu.hide();
    }
    menu = next;
    if (!next.getItems().isEmpty() && event.isKeyboardTrigger()) {
      next.show(owner, Side.BOTTOM, LEFT, 0);
    } else if (!next.getItems().isEmpty()) {
      next.show(owner, event.getScreenX(), event.getScreenY());
    }
  }
}
