package dev.lectern.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be kept as a link and opened: of the web, of mail, or a DOI. Every other
 * scheme starts a program or names a file on the computer of whoever clicks it.
 *
 * @param url written so that it is read in one way only: scheme and host in lower case, no user, no
 *     character that could end a quotation (RFC 3986, 2.1 and 3.2)
 * @param host where it leads
 */
public record SafeAddress(String url, String host) {

  private static final int LONGEST = 8_000;
  private static final Pattern WEB =
      Pattern.compile("(?i)(?:(https?)://|(?=www\\.))([^/?#]+)(.*)", Pattern.DOTALL);
  private static final Pattern MAIL =
      Pattern.compile("(?i)mailto:([A-Z0-9._%+~-]+)@([^@?/#\\\\]+)(?:\\?.*)?");
  private static final Pattern DOI =
      Pattern.compile("(?i)doi:\\s*(10\\.\\d{2,9}(?:\\.\\d+)*/\\S+)");
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?\\.?|\\[[0-9a-f:.]+])(:\\d{1,5})?");
  private static final String PATH = "-._~:/?#[]@!$&*+,;=%";
  private static final String DOI_PATH = "-._~:/@!$*+,;=";

  /** Whom readers of papers know; a link to anyone else says where it leads. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "arxiv.org",
          "doi.org",
          "dx.doi.org",
          "huggingface.co",
          "hf.co",
          "github.com",
          "gitlab.com",
          "openreview.net",
          "pubmed.ncbi.nlm.nih.gov");

  /** The address that a text is; empty where it is none, or none that may be opened. */
  public static Optional<SafeAddress> of(String text) {
    String address = text.strip();
    if (address.length() > LONGEST || address.codePoints().anyMatch(SafeAddress::isRefused)) {
      return Optional.empty();
    }
    Matcher doi = DOI.matcher(address);
    if (doi.matches()) {
      return Optional.of(ofDoi(doi.group(1)));
    }
    Matcher mail = MAIL.matcher(address);
    if (mail.matches()) {
      String person = mail.group(1);
      return host(mail.group(2))
          .map(host -> new SafeAddress("mailto:" + person + "@" + host, host));
    }
    Matcher web = WEB.matcher(address);
    if (!web.matches()) {
      return Optional.empty();
    }
    String scheme = web.group(1) == null ? "https" : web.group(1).toLowerCase(Locale.ROOT);
    String rest = web.group(3);
    return host(web.group(2))
        .map(host -> new SafeAddress(scheme + "://" + host + encoded(rest, PATH), host));
  }

  private static boolean isRefused(int c) {
    return Character.isISOControl(c) || Invisible.steers(c);
  }

  /** Where a DOI leads. */
  public static SafeAddress ofDoi(String doi) {
    return new SafeAddress("https://doi.org/" + encoded(doi, DOI_PATH), "doi.org");
  }

  /** Whether it is of mail. */
  public boolean isMail() {
    return url.startsWith("mailto:");
  }

  /** Whether its host is one that readers of papers know. */
  public boolean isWellKnown() {
    return WELL_KNOWN.contains(host.startsWith("www.") ? host.substring(4) : host);
  }

  /** The host as it is looked up: letters that only look like others show as what they are. */
  private static Optional<String> host(String printed) {
    try {
      int port = printed.lastIndexOf(':');
      boolean hasPort = port >= 0 && printed.indexOf(']') < port;
      String name = hasPort ? printed.substring(0, port) : printed;
      String ascii = name.startsWith("[") ? name : IDN.toASCII(name);
      String host = ascii.toLowerCase(Locale.ROOT) + (hasPort ? printed.substring(port) : "");
      return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /** The address with all but letters, digits and these characters as their UTF-8 in per cents. */
  public static String encoded(String address, String plain) {
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
