package dev.lectern.format.reference;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** How long a style and its texts may be, several times what published styles have. */
final class StyleLengths {

  static final int FILE = 1 << 20;
  static final int TERM = 500;
  private static final int ATTRIBUTE = 2_000;

  private StyleLengths() {}

  static void check(String id, Element style) throws UnknownStyleException {
    for (Element element : StyleXml.elements(style)) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        int length = attributes.item(i).getNodeValue().length();
        if (length > ATTRIBUTE) {
          throw tooMuch(id, "has an attribute of %,d characters".formatted(length));
        }
      }
      if (element.getTagName().equals("term")) {
        checkTerm(id, element);
      }
    }
  }

  private static void checkTerm(String id, Element term) throws UnknownStyleException {
    String text = term.getTextContent();
    if (text.length() > TERM) {
      throw tooMuch(id, "has a term of %,d characters".formatted(text.length()));
    }
    // The processor takes closing quotes off a text's end as long as it finds them there.
    if (term.getAttribute("name").matches("close-(inner-)?quote")
        && StyleXml.elements(term).stream().anyMatch(part -> part.getTextContent().isEmpty())) {
      throw tooMuch(id, "has closing quotes without a character, which are looked for endlessly");
    }
  }

  static UnknownStyleException tooMuch(String id, String what) {
    return new UnknownStyleException(
        "The citation style “%s” %s; take another one.".formatted(id, what));
  }
}
