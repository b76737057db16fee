package dev.lectern.ui.notes;

import dev.lectern.model.PaperDetails;
import dev.lectern.settings.NoteTemplate;
import dev.lectern.settings.NoteTemplates;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The note of the paper that is read. It is saved before another paper's note takes its place. */
public final class NoteModel {

  /** How the text in the editor stands to the one in the library. */
  enum State {
    SAVED,
    /** Saved together with what someone else wrote meanwhile. */
    JOINED,
    TYPING,
    SAVING,
    FAILED
  }

  private static final long NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final NoteLinksModel links;
  private final NoteTemplates templates;
  private final Latest reading = new Latest();
  private long paper = NONE;
  private String stored = "";
  private boolean filling;
  private final Map<Long, String> unsaved = new HashMap<>();
  private Consumer<String> additions;
  private CompletableFuture<?> lastSave = CompletableFuture.completedFuture(null);

  // Properties
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
  private final BooleanProperty preview = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);

  public NoteModel(Library library, Navigator navigator, NoteTemplates templates) {
    this.library = library;
    this.navigator = navigator;
    this.templates = templates;
    links = new NoteLinksModel(library, navigator);
    additions = more -> text.set(text.get() + more);
    text.addListener((property, before, now) -> typed());
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether the note is shown as it reads instead of as it is written. */
  BooleanProperty previewProperty() {
    return preview;
  }

  NoteLinksModel links() {
    return links;
  }

  /** How many words the note has. */
  IntegerBinding words() {
    return Bindings.createIntegerBinding(
        () -> text.get().isBlank() ? 0 : text.get().strip().split("\\s+", -1).length, text);
  }

  /** Whether there is a note, which may still have to be read. */
  ReadOnlyBooleanProperty hereProperty() {
    return here.getReadOnlyProperty();
  }

  /** Whether one paper's note is here to be edited. */
  public ReadOnlyBooleanProperty editableProperty() {
    return editable.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Hands what someone else wrote meanwhile to an editor, which adds it without moving its caret.
   */
  void setAdditions(Consumer<String> taker) {
    additions = taker;
  }

  // Commands

  /** The templates, the user's own in place of those of the same name that come along. */
  List<NoteTemplate> templates() {
    return templates.all();
  }

  /** Fills a template in for the paper and hands it over. */
  void fill(NoteTemplate template, Consumer<String> taker) {
    long of = paper;
    Fx.deliver(
        library.details(of),
        details ->
            details
                .filter(found -> of == paper)
                .ifPresent(
                    found ->
                        taker.accept(
                            template.filled(
                                TemplateFields.of(found, LocalDate.now(ZoneId.systemDefault()))))),
        navigator::failed);
  }

  /** Opens the folder of the user's own templates; makes it where it is missing. */
  void openTemplates() {
    try {
      navigator.openFile(templates.folder());
    } catch (IOException refused) {
      navigator.failed(refused);
    }
  }

  /** Takes the note of a paper into the editor; of none or several papers there is none. */
  public void show(int[] selected) {
    long next = selected.length == 1 ? selected[0] : NONE;
    if (next == paper) {
      return;
    }
    save();
    paper = next;
    here.set(paper != NONE);
    editable.set(false);
    fill("");
    links.show(paper);
    reading.drop();
    if (paper != NONE) {
      read();
    }
  }

  /** Takes in what an edit did, here or elsewhere; what is being typed stays. */
  public void refresh(Touched touched) {
    if (paper != NONE && touched.includes(paper) && isKept()) {
      read();
    }
    links.refresh();
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
    CompletableFuture<String> save =
        library
            .apply(Intents.typedNote(saved, before, kept))
            .thenCompose(done -> library.details(saved))
            .thenApply(details -> details.map(PaperDetails::note).orElse(kept));
    lastSave = save;
    Fx.deliver(
        save, now -> saved(saved, kept, now), failure -> failed(saved, before, kept, failure));
  }

  private boolean isKept() {
    return state.get() == State.SAVED || state.get() == State.JOINED;
  }

  private void typed() {
    if (!filling && editable.get()) {
      state.set(text.get().equals(stored) ? State.SAVED : State.TYPING);
    }
  }

  /** Two windows may have written: what the library holds then begins with what was saved here. */
  private void saved(long which, String kept, String now) {
    unsaved.remove(which);
    boolean joined = !now.equals(kept) && now.startsWith(kept);
    if (which == paper && joined && stored.equals(kept)) {
      stored = now;
      filling = true;
      additions.accept(now.substring(kept.length()));
      filling = false;
    }
    if (which == paper && text.get().equals(stored)) {
      state.set(joined ? State.JOINED : State.SAVED);
    }
    if (joined) {
      navigator.say(Text.of("note.joined"));
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
    if (isKept() || !editable.get()) {
      fill(details.map(PaperDetails::note).orElse(""));
      editable.set(details.isPresent());
      if (unsaved.containsKey(paper)) {
        text.set(unsaved.get(paper));
      }
    }
  }

  private void fill(String note) {
    boolean asBefore = stored.equals(note) && text.get().equals(note);
    stored = note;
    if (!text.get().equals(note)) {
      filling = true;
      text.set(note);
      filling = false;
    }
    state.set(asBefore && state.get() == State.JOINED ? State.JOINED : State.SAVED);
  }
}
