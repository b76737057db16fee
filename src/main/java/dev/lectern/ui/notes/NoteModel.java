package dev.lectern.ui.notes;

import dev.lectern.model.PaperDetails;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The note of the paper that is read. It is saved before another paper's note takes its place. */
public final class NoteModel {

  /** How the text in the editor stands to the one in the library. */
  enum State {
    SAVED,
    TYPING,
    SAVING,
    FAILED
  }

  private static final long NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private long paper = NONE;
  private String stored = "";
  private boolean filling;
  private final Map<Long, String> unsaved = new HashMap<>();
  private CompletableFuture<?> lastSave = CompletableFuture.completedFuture(null);

  // Properties
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);

  public NoteModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    text.addListener((property, before, now) -> typed());
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether one paper's note is here to be edited. */
  public ReadOnlyBooleanProperty editableProperty() {
    return editable.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  // Commands

  /** Takes the note of a paper into the editor; of none or several papers there is none. */
  public void show(int[] selected) {
    long next = selected.length == 1 ? selected[0] : NONE;
    if (next == paper) {
      return;
    }
    save();
    paper = next;
    editable.set(false);
    fill("");
    reading.drop();
    if (paper != NONE) {
      read();
    }
  }

  /** Takes in what an edit did, here or elsewhere; what is being typed stays. */
  public void refresh(Touched touched) {
    if (paper != NONE && touched.includes(paper) && state.get() == State.SAVED) {
      read();
    }
  }

  /** Ends when the last {@link #save} is kept, or has failed. */
  public CompletableFuture<?> lastSave() {
    return lastSave;
  }

  /** Saves what has been typed, if anything has. */
  public void save() {
    if (paper == NONE || !editable.get() || text.get().equals(stored)) {
      return;
    }
    long saved = paper;
    String kept = text.get();
    String before = stored;
    stored = kept;
    state.set(State.SAVING);
    CompletableFuture<?> save = library.apply(Intents.note(saved, kept));
    lastSave = save;
    Fx.deliver(save, done -> saved(saved, kept), failure -> failed(saved, before, kept, failure));
  }

  private void typed() {
    if (!filling && editable.get()) {
      state.set(text.get().equals(stored) ? State.SAVED : State.TYPING);
    }
  }

  private void saved(long which, String kept) {
    unsaved.remove(which);
    if (which == paper && text.get().equals(kept)) {
      state.set(State.SAVED);
    }
  }

  private void failed(long which, String before, String kept, Throwable failure) {
    unsaved.put(which, kept);
    if (which == paper) {
      stored = before;
      state.set(State.FAILED);
    }
    navigator.failed(failure);
  }

  /** Reads after the last save, which may have been of this very note. */
  private void read() {
    long wanted = paper;
    reading.ask(
        lastSave.handle((done, failure) -> wanted).thenCompose(library::details),
        this::take,
        navigator::failed);
  }

  private void take(Optional<PaperDetails> details) {
    if (state.get() == State.SAVED || !editable.get()) {
      fill(details.map(PaperDetails::note).orElse(""));
      editable.set(details.isPresent());
      if (unsaved.containsKey(paper)) {
        text.set(unsaved.get(paper));
      }
    }
  }

  private void fill(String note) {
    stored = note;
    if (!text.get().equals(note)) {
      filling = true;
      text.set(note);
      filling = false;
    }
    state.set(State.SAVED);
  }
}
