package dev.lectern.ui.export;

import dev.lectern.export.Citations;
import dev.lectern.export.PaperExport;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How to cite the paper that is read; worked out only while somebody looks. */
public final class CiteModel {

  private static final int NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Styles styles;
  private final Latest citing = new Latest();
  private final Latest printing = new Latest();
  private int paper = NONE;

  // Properties
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper reference = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper bibtex = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");

  CiteModel(Library library, Navigator navigator, Styles styles) {
    this.library = library;
    this.navigator = navigator;
    this.styles = styles;
    open.subscribe(now -> read());
    styles.chosenProperty().subscribe(now -> read());
  }

  BooleanProperty openProperty() {
    return open;
  }

  /** The paper in the chosen style; empty until that is known. */
  ReadOnlyStringProperty referenceProperty() {
    return reference.getReadOnlyProperty();
  }

  /** The paper as an entry of a BibTeX file. */
  ReadOnlyStringProperty bibtexProperty() {
    return bibtex.getReadOnlyProperty();
  }

  ReadOnlyStringProperty keyProperty() {
    return key.getReadOnlyProperty();
  }

  Styles styles() {
    return styles;
  }

  // Commands

  public void show(int[] selected) {
    int next = selected.length == 1 ? selected[0] : NONE;
    if (next != paper) {
      paper = next;
      clear();
      read();
    }
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (touched.includes(paper)) {
      read();
    }
  }

  void copied(String what) {
    navigator.say(Text.of("cite.copied", what));
  }

  private void clear() {
    citing.drop();
    printing.drop();
    reference.set("");
    bibtex.set("");
    key.set("");
  }

  private void read() {
    if (!open.get() || paper == NONE) {
      return;
    }
    int[] asked = {paper};
    printing.ask(
        library.details(asked[0]),
        found ->
            found.ifPresent(
                details -> {
                  key.set(details.paper().key());
                  bibtex.set(Citations.entry(details, ExportFormat.BIBTEX));
                }),
        navigator::failed);
    Choice choice = styles.choice();
    citing.ask(
        CompletableFuture.supplyAsync(() -> reference(asked, choice)),
        reference::set,
        navigator::failed);
  }

  private String reference(int[] asked, Choice choice) {
    try {
      PaperExport.Progress silent = (done, total, references) -> {};
      return Citations.of(
          library, asked, ExportFormat.TEXT, styles.read(choice), silent, () -> false);
    } catch (IOException | UnknownStyleException refused) {
      throw new CompletionException(refused);
    }
  }
}
