package dev.lectern.ui.shell;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.settings.Places;
import dev.lectern.store.Library;
import dev.lectern.ui.export.Exports;
import dev.lectern.ui.intake.ReportPanel;
import dev.lectern.ui.intake.WelcomeView;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;

/** The window's parts and how they hang together; most are made behind the list. */
final class Parts implements AutoCloseable {

  private final Library library;
  private final Choices choices;
  private final Splits splits;
  private final SideFrame frame;
  private final Navigator navigator;
  private final Supplier<Scene> scene;
  private final StatusBar status = new StatusBar();
  private final Notices notices = new Notices();
  private final Undoing undoing;
  private final ListParts list;
  private final Intake intake;
  private final SideWindows windows;
  private final Exports exports;
  private final Rooms rooms;
  private final Greeting greeting;
  private final Part<ReadingParts> reading = new Part<>(this::makeReading);
  private final Part<SideParts> side = new Part<>(this::makeSide);
  private final Part<ReportPanel> report = new Part<>(this::makeReport);

  /**
   * Makes what is there at once.
   *
   * @param navigator makes the way between them, which knows them all
   * @param scene the scene that shows them
   */
  Parts(
      Library library,
      Choices choices,
      Splits splits,
      Set<String> folded,
      Function<Parts, Navigator> navigator,
      Supplier<Scene> scene) {
    this.library = library;
    this.choices = choices;
    this.splits = splits;
    this.scene = scene;
    frame = new SideFrame(splits, folded);
    this.navigator = navigator.apply(this);
    undoing = new Undoing(library, this.navigator, status);
    list = new ListParts(library, this.navigator, choices);
    intake = new Intake(library, this.navigator);
    windows = new SideWindows(library, this.navigator, scene);
    exports = new Exports(library, this.navigator, choices, Places.styles());
    rooms = new Rooms(splits, frame, list.view(), status, notices, intake.overlay());
    greeting =
        new Greeting(
            list.papers().totalProperty(), intake.imports().runningProperty(), this::makeWelcome);
    list.papers().totalProperty().subscribe(now -> count());
    list.papers()
        .totalProperty()
        .addListener((property, before, now) -> side.ifMade(SideParts::refresh));
  }

  private ReadingParts makeReading() {
    ReadingParts parts = new ReadingParts(library, navigator, choices, exports);
    rooms.putRight(parts.layOut(splits));
    parts.follow(list.papers());
    return parts;
  }

  private SideParts makeSide() {
    SideParts parts = new SideParts(library, navigator, splits, frame);
    parts.follow(list.papers());
    parts.refresh();
    parts.unread().subscribe(now -> count());
    return parts;
  }

  private ReportPanel makeReport() {
    ReportPanel panel = new ReportPanel(intake.imports(), navigator);
    rooms.putBelow(panel);
    return panel;
  }

  private WelcomeView makeWelcome() {
    WelcomeView view =
        new WelcomeView(
            navigator,
            () -> intake.openFolder(scene.get()),
            intake::paste,
            () -> intake.chooseWatched(scene.get()));
    view.setVisible(false);
    rooms.putOver(view);
    return view;
  }

  private void count() {
    side.ifMade(parts -> status.count(list.papers().totalProperty().get(), parts.unread().get()));
  }

  /** Takes in what an edit did, here or elsewhere. */
  void committed(Commit commit) {
    Touched touched = Touched.by(commit.change());
    list.refresh(touched);
    reading.ifMade(parts -> parts.refresh(touched));
    windows.refresh(touched);
    boolean typing = commit.change() instanceof Change.EditNote && !commit.undone();
    if (!typing) {
      side.ifMade(SideParts::refresh);
    }
    if (commit.origin() == Origin.WINDOW && !typing) {
      undoing.tellLast();
    }
  }

  /** The names of what is folded away now. */
  Set<String> folded() {
    return frame.folded(side.ifMadeGet(SideParts::folded));
  }

  /** Saves what is being typed and closes the other windows. */
  @Override
  public void close() {
    intake.close();
    windows.close();
    reading.ifMade(ReadingParts::close);
  }

  Navigator navigator() {
    return navigator;
  }

  Scene scene() {
    return scene.get();
  }

  StatusBar status() {
    return status;
  }

  Notices notices() {
    return notices;
  }

  Undoing undoing() {
    return undoing;
  }

  ListParts list() {
    return list;
  }

  Intake intake() {
    return intake;
  }

  SideWindows windows() {
    return windows;
  }

  Exports exports() {
    return exports;
  }

  Rooms rooms() {
    return rooms;
  }

  Greeting greeting() {
    return greeting;
  }

  Part<ReadingParts> reading() {
    return reading;
  }

  Part<SideParts> side() {
    return side;
  }

  Part<ReportPanel> report() {
    return report;
  }

  SideFrame frame() {
    return frame;
  }
}
