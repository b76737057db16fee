package dev.lectern.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one place where XML is parsed: no document type, whatever its encoding, and so no entity that
 * names a file, an address or ever more of itself; nothing is included, and nothing nests deeply.
 */
public final class SecureXml {

  private static final String NO_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String[] OFF = {
    "http://xml.org/sax/features/external-general-entities",
    "http://xml.org/sax/features/external-parameter-entities",
    "http://apache.org/xml/features/nonvalidating/load-external-dtd",
  };
  private static final int DEEPEST = 100;
  private static final int MOST_ATTRIBUTES = 200;

  /** Everything that is wrong ends the reading. */
  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException odd) {}

        @Override
        public void error(SAXParseException wrong) throws SAXException {
          throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
          throw wrong;
        }
      };

  private SecureXml() {}

  /**
   * The document in these bytes, in the encoding that they declare.
   *
   * @throws SAXParseException where it is no XML, or more than that
   * @throws IOException where its encoding is unknown, or it is not in it
   */
  public static Document parse(byte[] xml) throws SAXException, IOException {
    return builder().parse(new ByteArrayInputStream(xml));
  }

  /** Whether XML was refused for its document type. */
  public static boolean isForType(SAXException refused) {
    return String.valueOf(refused.getMessage()).contains("DOCTYPE");
  }

  /** Whether it was refused because something in it is too deep or too long. */
  public static boolean isForSize(SAXException refused) {
    return String.valueOf(refused.getMessage()).contains("JAXP0001");
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_TYPE, true);
      for (String feature : OFF) {
        factory.setFeature(feature, false);
      }
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      factory.setAttribute("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(STRICT);
      return builder;
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException("Java's own parser knows all of these", missing);
    }
  }
}
