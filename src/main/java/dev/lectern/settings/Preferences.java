package dev.lectern.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How this person likes the window; kept in a small file by {@link PreferencesFile}.
 *
 * @param theme the colours
 * @param window where the window stood, or null before the first time
 * @param splits the dividers of each split pane by its name, each from 0 to 1
 * @param folded the names of the parts that are folded away
 * @param choices what was chosen last elsewhere, by the name of the question
 */
public record Preferences(
    Theme theme,
    @Nullable WindowPlace window,
    Map<String, List<Double>> splits,
    Set<String> folded,
    Map<String, String> choices) {

  /** What a person has who never chose. */
  public static final Preferences DEFAULT =
      new Preferences(Theme.SYSTEM, null, Map.of(), Set.of(), Map.of());

  public Preferences {
    // In their order, so that a file that says the same is the same.
    splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
    folded = Collections.unmodifiableSortedSet(new TreeSet<>(folded));
    choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
  }

  /** These with other colours. */
  public Preferences withTheme(Theme chosen) {
    return new Preferences(chosen, window, splits, folded, choices);
  }

  /** These with the window elsewhere. */
  public Preferences withWindow(WindowPlace place) {
    return new Preferences(theme, place, splits, folded, choices);
  }

  /** These with other dividers. */
  public Preferences withSplits(Map<String, List<Double>> positions) {
    return new Preferences(theme, window, positions, folded, choices);
  }

  /** These with other parts folded away. */
  public Preferences withFolded(Set<String> parts) {
    return new Preferences(theme, window, splits, parts, choices);
  }

  /** These with other choices. */
  public Preferences withChoices(Map<String, String> chosen) {
    return new Preferences(theme, window, splits, folded, chosen);
  }
}
