package dev.lectern.format.bibtex;

import dev.lectern.model.Link;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@code file} field: {@code description:path:type;…} of JabRef and Mendeley, {@code path;…} of
 * Zotero. Addresses stand there like files, as JabRef writes its online links; no other field for
 * them is one that BibLaTeX knows.
 */
final class FileField {

  private FileField() {}

  /** The field in JabRef's form, which Zotero reads too; empty without links and files. */
  static String of(List<Link> links, List<Path> files) {
    List<String> all = new ArrayList<>();
    for (Link link : links) {
      all.add(description(link.role()) + ":" + escaped(RawValue.of(link.url())) + ":" + type(link));
    }
    for (Path file : files) {
      String path = escaped(file.toString());
      // Braces that do not pair up would end the entry or swallow the next.
      if (Braces.pairUp(path)) {
        all.add(":" + path + ":" + type(file));
      }
    }
    return String.join(";", all);
  }

  private static String description(Link.Role role) {
    return role == Link.Role.CODE || role == Link.Role.PROJECT
        ? role.name().toLowerCase(Locale.ROOT)
        : "";
  }

  private static String type(Link link) {
    return link.role() == Link.Role.PDF ? "PDF" : "URL";
  }

  private static String type(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.matches("[A-Za-z0-9]{1,5}") ? ending.toUpperCase(Locale.ROOT) : "";
  }

  private static String escaped(String path) {
    return path.replaceAll("[\\\\:;]", "\\\\$0");
  }

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
    if (file.matches("(?i)[a-z][a-z0-9+.-]+:[\\\\/]{2}.*|[a-z]:[\\\\/].*")) {
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
