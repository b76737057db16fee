package dev.lectern.ui.kit;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was chosen last in any part of the window, kept until the next start and beyond. */
public final class Choices {

  private final Map<String, String> before;
  private final Map<String, StringProperty> all = new TreeMap<>();

  /** Starts from what was chosen before. */
  public Choices(Map<String, String> before) {
    this.before = Map.copyOf(before);
    before.forEach((question, choice) -> all.put(question, new SimpleStringProperty(choice)));
  }

  /** The answer to a question; {@code usual} where nobody chose. One property for all who ask. */
  public StringProperty of(String question, String usual) {
    return all.computeIfAbsent(question, asked -> new SimpleStringProperty(usual));
  }

  /** The answer to a question that has a few answers; the usual one where it is none of them. */
  public <E extends Enum<E>> ObjectProperty<E> of(String question, E usual) {
    StringProperty text = of(question, usual.name());
    ObjectProperty<E> choice = new SimpleObjectProperty<>(parsed(text.get(), usual));
    choice.subscribe(now -> text.set(now.name()));
    return choice;
  }

  /** All answers by their questions. */
  public Map<String, String> all() {
    Map<String, String> kept = new TreeMap<>();
    all.forEach((question, choice) -> kept.put(question, choice.get()));
    return kept;
  }

  /** What was chosen here, and for all other questions what is kept, perhaps by another window. */
  public Map<String, String> over(Map<String, String> kept) {
    Map<String, String> now = new TreeMap<>(kept);
    all()
        .forEach(
            (question, choice) -> {
              if (!choice.equals(before.get(question))) {
                now.put(question, choice);
              }
            });
    return now;
  }

  private static <E extends Enum<E>> E parsed(String name, E usual) {
    for (E each : usual.getDeclaringClass().getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return usual;
  }
}
