package dev.lectern.format.bibtex;

import java.io.IOException;
import java.util.Map;

/** Prints entries, an empty line between them. */
final class EntryPrinter {

  private final Appendable out;
  private boolean first = true;

  EntryPrinter(Appendable out) {
    this.out = out;
  }

  void print(String type, String key, Map<String, String> fields) throws IOException {
    out.append(first ? "" : "\n");
    first = false;
    out.append('@').append(type).append('{').append(key(key));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      out.append(",\n  ").append(field.getKey()).append(" = ").append(field.getValue());
    }
    out.append("\n}\n");
  }

  /** BibTeX ends a key at these characters. */
  static String key(String key) {
    StringBuilder safe = new StringBuilder();
    key.codePoints()
        .filter(c -> !Character.isWhitespace(c) && "\"#%'(),={}~\\".indexOf(c) < 0)
        .forEach(safe::appendCodePoint);
    return safe.isEmpty() ? "paper" : safe.toString();
  }
}
