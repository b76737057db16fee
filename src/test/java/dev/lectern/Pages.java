package dev.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation, and where each of them leads. */
final class Pages {

  static final Path DOCS = Path.of("src/docs");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#:]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern NO_ANCHOR = Pattern.compile("[^\\w -]");

  private Pages() {}

  /** A link from one page to a file, and to a heading there; an empty one leads to the file. */
  record Link(Path page, Path target, String heading) {}

  /** Every page, from the README to the decisions. */
  static List<Path> all() {
    return Stream.of(Path.of(""), DOCS)
        .flatMap(folder -> files(folder, folder.equals(DOCS) ? Integer.MAX_VALUE : 1, ".md"))
        .toList();
  }

  /** The files below a folder whose names end so, in their order. */
  static Stream<Path> files(Path folder, int depth, String ending) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a page leads within the project. */
  static List<Link> links(Path page) {
    String text = CODE.matcher(read(page)).replaceAll("");
    return LINK.matcher(text).results().map(link -> link(page, link)).toList();
  }

  private static Link link(Path page, MatchResult found) {
    Path target = found.group(1).isEmpty() ? page : page.resolveSibling(found.group(1));
    return new Link(page, target.normalize(), found.group(2) == null ? "" : found.group(2));
  }

  /** The headings of a page as links name them. */
  static List<String> headings(Path page) {
    return HEADING
        .matcher(read(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> NO_ANCHOR.matcher(heading).replaceAll("").replace(' ', '-'))
        .toList();
  }

  static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
