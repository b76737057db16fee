package dev.lectern.cli;

import dev.lectern.query.Sort;
import java.util.Optional;

/** The order of {@code --sort}: {@code title}, {@code title:desc}, or {@code -title}. */
final class SortOption {

  private SortOption() {}

  static Optional<Sort> parse(String text) {
    if (text.startsWith("-")) {
      return Sort.parse(text.substring(1)).map(Sort::reversed);
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Sort.parse(text);
    }
    Optional<Sort> field = Sort.parse(text.substring(0, colon));
    return switch (text.substring(colon + 1)) {
      case "asc" -> field.map(sort -> new Sort(sort.by(), true));
      case "desc" -> field.map(sort -> new Sort(sort.by(), false));
      default -> Optional.empty();
    };
  }
}
