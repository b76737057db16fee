package dev.lectern.ui.lists;

import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Places.Part;
import dev.lectern.ui.kit.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** A part of a paper's place, edited where it stands: Enter takes it, Escape does not. */
final class PlaceField extends TextField implements Places.Row {

  private final ListModel model;
  private final Part part;
  private final InvalidationListener renewed = property -> renew();
  private long paper;
  private String value = "";

  PlaceField(ListModel model, Part part) {
    this.model = model;
    this.part = part;
    String name = Text.of("lists.part-" + part.name().toLowerCase(Locale.ROOT));
    setPromptText(name);
    setAccessibleText(name);
    setFocusTraversable(false); // Tab from the list leads on, not through all its fields.
    getStyleClass().addAll("place-field", part.name().toLowerCase(Locale.ROOT));
    setMinWidth(0);
    model.placesProperty().addListener(new WeakInvalidationListener(renewed));
    focusedProperty().addListener((property, before, now) -> focused(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(long shown) {
    if (shown != paper) {
      take();
      paper = shown;
    }
    renew();
  }

  private void renew() {
    String before = value;
    value = Objects.requireNonNullElse(model.value(paper, part), "");
    if (!isFocused()) {
      setText(readable());
    } else if (!value.equals(before)) {
      setText(value);
    }
  }

  /** A day is read in words and written in numbers. */
  private String readable() {
    return part == Part.DAY && !value.isEmpty() ? Dates.of(LocalDate.parse(value)) : value;
  }

  private void focused(boolean now) {
    if (now) {
      setText(value);
      selectAll();
    } else {
      take();
      setText(readable());
    }
  }

  private void take() {
    String typed = getText().strip();
    if (paper != 0 && !typed.equals(value) && !typed.equals(readable())) {
      value = typed.isEmpty() || part != Part.DAY ? typed : value;
      model.set(paper, part, typed);
    }
  }

  private void typed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> model.leave();
      case ESCAPE -> {
        setText(value);
        model.leave();
      }
      case UP, DOWN -> {
        // Those move the rows, not what is being written.
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
