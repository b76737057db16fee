package dev.lectern.format.bibtex;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code file} field: {@code description:path:type;…} of JabRef and Mendeley, {@code path;…} of
 * Zotero.
 */
final class FileField {

  private FileField() {}

  /** The paths, as written. */
  static List<String> paths(String field) {
    List<String> paths = new ArrayList<>();
    for (String file : split(field.strip(), ';')) {
      String path = path(file.strip());
      if (!path.isEmpty()) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String path(String file) {
    if (file.matches("(?i)https?://.*|[a-z]:[\\\\/].*")) {
      return file;
    }
    List<String> parts = split(file, ':');
    String path =
        switch (parts.size()) {
          case 1 -> parts.getFirst();
          case 2 -> parts.getFirst().isEmpty() ? parts.get(1) : parts.getFirst();
          default -> String.join(":", parts.subList(1, parts.size() - 1));
        };
    return unescaped(path.replaceFirst("^([A-Za-z])\\$\\\\backslash\\$:", "$1:"));
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(Math.min(start, text.length())));
    return parts;
  }

  private static String unescaped(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      boolean escape =
          path.charAt(i) == '\\'
              && i + 1 < path.length()
              && "\\:;_&%#{}$~".indexOf(path.charAt(i + 1)) >= 0;
      i += escape ? 1 : 0;
      out.append(path.charAt(i));
    }
    return out.toString().strip();
  }
}
