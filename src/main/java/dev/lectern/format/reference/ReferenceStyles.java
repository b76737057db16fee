package dev.lectern.format.reference;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Finds citation styles: the common ones among those that citationstyles.org publishes, by name,
 * and all others as {@code .csl} files.
 */
public final class ReferenceStyles {

  /** A style as menus offer it. */
  public record Choice(String id, String name) {}

  /** What most people want, in the order of menus. */
  public static final List<Choice> COMMON =
      List.of(
          new Choice("apa", "APA"),
          new Choice("ieee", "IEEE"),
          new Choice("nature", "Nature"),
          new Choice("chicago-author-date", "Chicago (author, date)"),
          new Choice("association-for-computing-machinery", "ACM"),
          new Choice("nlm-citation-sequence", "Vancouver"),
          new Choice("modern-language-association", "MLA"));

  private static final Map<String, String> SHORT =
      Map.of(
          "chicago", "chicago-author-date",
          "acm", "association-for-computing-machinery",
          "vancouver", "nlm-citation-sequence",
          "nlm", "nlm-citation-sequence",
          "mla", "modern-language-association");

  private static final String FILE = ".csl";

  private ReferenceStyles() {}

  /**
   * The style of this name, or in this file.
   *
   * @param wanted such as {@code apa}, {@code acm} or {@code my/house.csl}
   * @throws UnknownStyleException with a sentence, where there is none or it cannot be read
   */
  public static ReferenceStyle find(String wanted) throws IOException, UnknownStyleException {
    String name = wanted.strip();
    if (name.toLowerCase(Locale.ROOT).endsWith(FILE)) {
      return ofFile(Path.of(name));
    }
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return published(SHORT.getOrDefault(id, id));
  }

  private static ReferenceStyle ofFile(Path file) throws IOException, UnknownStyleException {
    if (!Files.isRegularFile(file)) {
      throw new UnknownStyleException("There is no style file " + file + ".");
    }
    byte[] bytes;
    try (InputStream in = FileAccess.read(file)) {
      bytes = in.readNBytes(StyleLengths.FILE + 1);
    }
    if (bytes.length > StyleLengths.FILE) {
      throw new UnknownStyleException(file + " is too long for a citation style.");
    }
    String name = String.valueOf(file.getFileName());
    return style(name.substring(0, name.length() - FILE.length()), bytes);
  }

  private static ReferenceStyle published(String id) throws IOException, UnknownStyleException {
    if (!id.matches("[a-z0-9-]+")) {
      throw unknown(id);
    }
    try (InputStream in = ReferenceStyles.class.getResourceAsStream(id + FILE)) {
      if (in == null) {
        throw unknown(id);
      }
      return style(id, in.readAllBytes());
    }
  }

  private static UnknownStyleException unknown(String id) {
    return new UnknownStyleException(
        ("There is no citation style “%s” here. Take apa, ieee, nature, chicago, acm, vancouver,"
                + " mla, or the .csl file of any other one, as citationstyles.org publishes them.")
            .formatted(id));
  }

  private static ReferenceStyle style(String id, byte[] bytes) throws UnknownStyleException {
    Element style = StyleXml.read(id, bytes);
    List<Element> parts = StyleXml.children(style);
    if (!style.getTagName().equals("style")
        || parts.stream().noneMatch(part -> part.getTagName().equals("bibliography"))) {
      throw new UnknownStyleException(
          "The citation style “%s” formats no list of references%s; take another one."
              .formatted(id, parent(style)));
    }
    StyleLengths.check(id, style);
    StyleWork.check(id, style);
    String title = text(style, "title");
    return new ReferenceStyle(id, title.isEmpty() ? id : title, StyleXml.write(style));
  }

  /** A dependent style only names another one, which is not fetched. */
  private static String parent(Element style) {
    return StyleXml.elements(style).stream()
        .filter(link -> link.getAttribute("rel").equals("independent-parent"))
        .map(link -> " and only refers to " + link.getAttribute("href"))
        .findFirst()
        .orElse("");
  }

  private static String text(Element style, String name) {
    return StyleXml.elements(style).stream()
        .filter(element -> element.getTagName().equals(name))
        .map(element -> element.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}
