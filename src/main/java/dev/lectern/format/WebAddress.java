package dev.lectern.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that may be followed from a file: {@code http} and {@code https} alone, written so that
 * no character can end a quotation or a pair of brackets around them (RFC 3986, 2.1).
 */
public final class WebAddress {

  private static final Pattern WEB = Pattern.compile("https?://[^/?#].*", Pattern.CASE_INSENSITIVE);
  private static final String PLAIN = "-._~:/?#[]@!$&*+,;=%";

  private WebAddress() {}

  /** The address; empty where it is none of the web. */
  public static Optional<String> of(String address) {
    String clean = CleanText.line(address);
    return WEB.matcher(clean).matches() ? Optional.of(encoded(clean, PLAIN)) : Optional.empty();
  }

  /** Where a DOI leads. */
  public static String ofDoi(String doi) {
    return "https://doi.org/" + encoded(CleanText.line(doi), "-._~:/@!$*+,;=");
  }

  /** Where an arXiv number leads. */
  public static String ofArxiv(String number) {
    return "https://arxiv.org/abs/" + encoded(CleanText.line(number), "-._~/");
  }

  private static String encoded(String address, String plain) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (letter || b > 0 && plain.indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }
}
