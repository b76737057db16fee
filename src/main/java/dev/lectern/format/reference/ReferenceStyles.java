package dev.lectern.format.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
  private static final int LONGEST = 4 << 20;

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
    if (Files.size(file) > LONGEST) {
      throw new UnknownStyleException(file + " is too long for a citation style.");
    }
    String name = String.valueOf(file.getFileName());
    return style(
        name.substring(0, name.length() - FILE.length()),
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private static ReferenceStyle published(String id) throws IOException, UnknownStyleException {
    if (!id.matches("[a-z0-9-]+")) {
      throw unknown(id);
    }
    try (InputStream in = ReferenceStyles.class.getResourceAsStream(id + FILE)) {
      if (in == null) {
        throw unknown(id);
      }
      return style(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static UnknownStyleException unknown(String id) {
    return new UnknownStyleException(
        ("There is no citation style “%s” here. Take apa, ieee, nature, chicago, acm, vancouver,"
                + " mla, or the .csl file of any other one, as citationstyles.org publishes them.")
            .formatted(id));
  }

  private static ReferenceStyle style(String id, String xml) throws UnknownStyleException {
    try {
      XMLStreamReader reader = reader(xml);
      String title = "";
      boolean isStyle = false;
      boolean hasBibliography = false;
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String element = reader.getLocalName();
          isStyle |= element.equals("style");
          hasBibliography |= element.equals("bibliography");
          if (element.equals("title") && title.isEmpty()) {
            title = reader.getElementText().strip();
          }
        }
      }
      if (!isStyle || !hasBibliography) {
        throw new UnknownStyleException(
            "The citation style “%s” formats no list of references; take another one."
                .formatted(id));
      }
      return new ReferenceStyle(id, title.isEmpty() ? id : title, xml);
    } catch (XMLStreamException notXml) {
      throw new UnknownStyleException(
          "The citation style “%s” is not well-formed XML (line %d)."
              .formatted(id, notXml.getLocation().getLineNumber()),
          notXml);
    }
  }

  /** A style is a stranger's file: it names nothing that would be fetched. */
  private static XMLStreamReader reader(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new StringReader(xml));
  }
}
