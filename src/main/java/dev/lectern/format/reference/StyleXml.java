package dev.lectern.format.reference;

import dev.lectern.format.SecureXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A style's XML, read by {@link SecureXml} and written anew: what the citation processor, which
 * reads it again with a parser of its own, gets to see holds elements, attributes and text alone.
 */
final class StyleXml {

  private static final String INCLUSIONS = "http://www.w3.org/2001/XInclude";

  private StyleXml() {}

  /**
   * The style's root.
   *
   * @throws UnknownStyleException where it is no XML, or one that reaches for other files
   */
  static Element read(String id, byte[] xml) throws UnknownStyleException {
    try {
      Document document = SecureXml.parse(xml);
      refuseOtherFiles(id, document);
      return document.getDocumentElement();
    } catch (SAXParseException refused) {
      throw new UnknownStyleException(sentence(refused).formatted(id, line(refused)), refused);
    } catch (SAXException | IOException refused) {
      throw new UnknownStyleException(
          "The citation style “%s” is in no encoding that XML knows; save it as UTF-8."
              .formatted(id),
          refused);
    }
  }

  private static String sentence(SAXParseException refused) {
    if (SecureXml.isForType(refused)) {
      return "The citation style “%s” declares a document type (line %d), which could read other"
          + " files and send them away; take that line out.";
    }
    return SecureXml.isForSize(refused)
        ? "The citation style “%s” nests too deeply or gives an element too much (line %d)."
        : "The citation style “%s” is not well-formed XML (line %d).";
  }

  private static int line(SAXParseException refused) {
    return Math.max(1, refused.getLineNumber());
  }

  private static void refuseOtherFiles(String id, Document document) throws UnknownStyleException {
    for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof ProcessingInstruction) {
        throw reaching(id);
      }
    }
    for (Element element : elements(document.getDocumentElement())) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Node attribute = attributes.item(i);
        if (attribute.getNodeName().startsWith("xmlns")
            && attribute.getNodeValue().strip().equals(INCLUSIONS)) {
          throw reaching(id);
        }
      }
    }
  }

  private static UnknownStyleException reaching(String id) {
    return new UnknownStyleException(
        "The citation style “%s” asks for other files (xml-stylesheet or XInclude); take that out."
            .formatted(id));
  }

  /** The children that are elements. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** An element with all below it. */
  static List<Element> elements(Element root) {
    List<Element> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(children(all.get(i)));
    }
    return all;
  }

  /** The XML of an element: no declaration, comment or instruction. */
  static String write(Element root) {
    StringBuilder out = new StringBuilder();
    write(root, out);
    return out.toString();
  }

  static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Element element, StringBuilder out) {
    out.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      out.append(' ').append(attribute.getNodeName()).append("=\"");
      escape(attribute.getNodeValue(), out);
      out.append('"');
    }
    out.append('>');
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Element child -> write(child, out);
        case Text text -> escape(text.getData(), out);
        default -> {}
      }
    }
    out.append("</").append(element.getTagName()).append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<', '>', '&', '"', '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
  }
}
