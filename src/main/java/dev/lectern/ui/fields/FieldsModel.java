package dev.lectern.ui.fields;

import dev.lectern.evidence.Corrections;
import dev.lectern.model.FieldSource;
import dev.lectern.model.PaperField;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The fields of the paper that is read, and the user's own values for them. */
public final class FieldsModel {

  private static final long NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private long paper = NONE;
  private long shown = NONE;

  // Properties
  private final ReadOnlyObjectWrapper<List<FieldSource>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty open = new SimpleBooleanProperty(false);

  public FieldsModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    open.addListener((property, before, now) -> read());
  }

  /** The fields in their order with where they come from; empty until some are read. */
  ReadOnlyObjectProperty<List<FieldSource>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  /** Whether anybody looks; only then they are read. */
  BooleanProperty openProperty() {
    return open;
  }

  /** The paper whose fields these are; for a moment it may still be the one before. */
  long shown() {
    return shown;
  }

  // Commands

  /** Reads the fields of this paper; several have none. */
  public void show(int[] selected) {
    long next = selected.length == 1 ? selected[0] : NONE;
    if (next != paper) {
      paper = next;
      read();
    }
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (touched.includes(paper)) {
      read();
    }
  }

  /** What is wrong with a value, one sentence; empty where it can be taken. */
  Optional<String> problem(FieldSource source, String typed) {
    return givesBack(source, typed) ? Optional.empty() : Corrections.problem(source.field(), typed);
  }

  /**
   * Makes what was typed the user's own value; an own one that is emptied is given back to the
   * digests. Changes nothing where it is the value already, or no value of that field.
   *
   * @param of the paper whose field was edited, which may not be the one that is shown any more
   */
  void correct(long of, FieldSource source, String typed) {
    if (!typed.equals(source.value()) && problem(source, typed).isEmpty()) {
      apply(of, source.field(), givesBack(source, typed) ? null : typed.strip());
    }
  }

  /** Lets what the digests say count again. */
  void giveBack(FieldSource source) {
    apply(shown, source.field(), null);
  }

  /** Whether the field can do without the user's own value. */
  boolean canGiveBack(FieldSource source) {
    return source.corrected() && (source.field() != PaperField.TITLE || !source.agreed().isEmpty());
  }

  private boolean givesBack(FieldSource source, String typed) {
    return typed.isBlank() && canGiveBack(source);
  }

  private void apply(long of, PaperField field, @Nullable String value) {
    Fx.deliver(library.apply(Intents.correct(of, field, value)), done -> {}, navigator::failed);
  }

  private void read() {
    reading.drop();
    if (open.get() && paper != NONE) {
      long wanted = paper;
      reading.ask(library.provenance(wanted), found -> take(wanted, found), navigator::failed);
    }
  }

  private void take(long of, List<FieldSource> found) {
    shown = of;
    sources.set(found);
  }
}
