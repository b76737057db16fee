package dev.lectern.ui.shell;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/** A window that is arranged for a picture of the guide. */
record GuideDesk(Desk desk) implements AutoCloseable {

  /** The library of the guide, with the sidebar. */
  static GuideDesk open(Path folder) throws IOException {
    return new GuideDesk(
        Desk.on(folder, GuideLibrary.open(folder), liking(0.44, 0.7, Set.of("narrow"))));
  }

  /** Without the sidebar, so that there is room. */
  static GuideDesk openWide(Path folder, double list, double paper) throws IOException {
    return new GuideDesk(
        Desk.on(folder, GuideLibrary.open(folder), liking(list, paper, Set.of("sidebar"))));
  }

  /**
   * How somebody likes the window.
   *
   * @param list what the list has of the width, from 0 to 1
   * @param paper what the paper has of the height above its note
   */
  static Preferences liking(double list, double paper, Set<String> folded) {
    Map<String, List<Double>> splits =
        Map.of(
            "sidebar", List.of(0.23),
            "narrow", List.of(0.34),
            "main", List.of(list),
            "reading", List.of(paper));
    return Preferences.DEFAULT.withTheme(Theme.LIGHT).withSplits(splits).withFolded(folded);
  }

  /** Searches, and reads the paper with the marks where the search finds it, else the first. */
  void reads(String query) {
    desk.search(query);
    Set<String> found =
        Arrays.stream(GuideLibrary.papers(desk.library(), query))
            .mapToObj(String::valueOf)
            .collect(Collectors.toSet());
    desk.await("its papers are listed", () -> Set.copyOf(rows()).equals(found));
    String wanted = String.valueOf(SmallLibrary.paper(desk.library(), GuideLibrary.GRASPING));
    FxExtension.run(
        () -> {
          desk.table().requestFocus();
          desk.table().getSelectionModel().clearAndSelect(Math.max(0, rows().indexOf(wanted)));
        });
    desk.await("the paper is read", this::isRead);
  }

  private List<String> rows() {
    return desk.table().getItems().stream().map(Object::toString).toList();
  }

  /** Whether the paper that is selected is the one beside the list. */
  boolean isRead() {
    Object row = desk.table().getSelectionModel().getSelectedItem();
    return row != null
        && desk.library().details(Long.parseLong(row.toString())).join().stream()
            .anyMatch(details -> details.paper().key().equals(desk.text("#key")));
  }

  /** Scrolls a part of the paper to the top. */
  void scrollTo(String selector) {
    desk.await("it is there", () -> desk.isThere(selector));
    FxExtension.run(
        () -> {
          Node node = part(selector);
          ScrollPane pane = scrolling(node);
          double top = pane.getContent().sceneToLocal(node.localToScene(0, 0)).getY();
          double room = pane.getContent().getLayoutBounds().getHeight() - pane.getHeight();
          pane.setVvalue(Math.clamp((top - 40) / room, 0, 1));
        });
  }

  private static ScrollPane scrolling(Node node) {
    return Stream.<Node>iterate(node, Node::getParent)
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the small list at the caret has this. */
  boolean isOffered(String offer) {
    return desk.find(".completion")
        .flatMap(node -> node instanceof ListView<?> list ? list.getItems().stream() : null)
        .anyMatch(each -> each.toString().contains(offer));
  }

  /** How many lines a list has; none where it is not there. */
  int lines(String selector) {
    return desk.find(selector)
        .map(
            node ->
                switch (node) {
                  case ListView<?> list -> list.getItems().size();
                  case TableView<?> table -> table.getItems().size();
                  default -> throw new AssertionError(node);
                })
        .findFirst()
        .orElse(0);
  }

  Node part(String selector) {
    return desk.find(selector).findFirst().orElseThrow();
  }

  /** Takes a picture of the window. */
  void picture(String name) {
    GuidePicture.take(name, desk::scene);
  }

  /** Takes a picture of the window that shows a part. */
  void picture(String name, String selector) {
    picture(name, desk.sceneOf(selector));
  }

  void picture(String name, Scene scene) {
    GuidePicture.take(name, () -> scene);
  }

  /** Takes a picture of all that a part has to show. */
  void wholePicture(String name, String selector) {
    GuidePicture.takeAll(name, () -> (Parent) part(selector));
  }

  @Override
  public void close() {
    desk.close();
  }
}
