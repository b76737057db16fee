package dev.lectern.ui.shell;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.lists.ListBar;
import dev.lectern.ui.lists.ListModel;
import dev.lectern.ui.lists.ListPlaces;
import dev.lectern.ui.papers.PapersModel;
import dev.lectern.ui.papers.PapersView;
import dev.lectern.ui.trash.TrashBar;
import dev.lectern.ui.trash.TrashModel;

/** The window's middle: the papers, with the bars of a reading list and of the trash. */
final class ListParts {

  private static final double NARROWEST = 290;

  private final PapersModel papers;
  private final ListModel list;
  private final TrashModel trash;
  private final PapersView view;
  private final Part<TrashBar> trashBar = new Part<>(this::makeTrashBar);

  ListParts(Library library, Navigator navigator, Choices choices) {
    papers = new PapersModel(library, navigator);
    new LastWork(choices, library.file()).resume(papers);
    papers.reload(); // The papers are read while all that shows them is made.
    trash = new TrashModel(library, navigator);
    list = new ListModel(library, navigator);
    view = new PapersView(papers, new ListPlaces(list), choices, navigator);
    view.setMinWidth(NARROWEST);
    trash.queryProperty().bind(papers.queryProperty());
    trash.selectedProperty().bind(papers.selectedProperty());
    list.sortProperty().bind(papers.shownSortProperty());
    list.queryProperty().bind(papers.queryProperty());
    list.selectedProperty().bind(papers.selectedProperty());
  }

  PapersModel papers() {
    return papers;
  }

  PapersView view() {
    return view;
  }

  /** The numbers of the selected papers. */
  int[] selected() {
    return papers.selectedProperty().get();
  }

  void refresh(Touched touched) {
    papers.refresh(touched);
    list.refresh(touched);
  }

  /** Puts the bar of a reading list over the papers. */
  void addListBar() {
    view.addBar(new ListBar(list));
  }

  /** Puts the bar of the trash over the papers. */
  void addTrashBar() {
    trashBar.get();
  }

  private TrashBar makeTrashBar() {
    TrashBar bar = new TrashBar(trash);
    view.addBar(bar);
    return bar;
  }

  /** In a reading list, papers leave that; elsewhere, the library. */
  void delete() {
    if (list.openProperty().get()) {
      list.takeOff();
    } else {
      trash.delete();
    }
  }

  void takeOff() {
    list.takeOff();
  }

  /** Moves the selected papers on their reading list. */
  void move(int rows) {
    list.move(rows);
  }

  /** Takes the selected papers out of the trash. */
  void restore() {
    trash.restore();
  }

  void showTrash() {
    trash.show();
  }

  void askToEmptyTrash() {
    trashBar.get().askToEmpty();
  }
}
