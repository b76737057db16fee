package dev.lectern.format;

import dev.lectern.text.SafeAddress;
import java.util.Optional;

/**
 * Addresses that may be followed from a file: {@code http} and {@code https} alone, written so that
 * no character can end a quotation or a pair of brackets around them (RFC 3986, 2.1).
 */
public final class WebAddress {

  private WebAddress() {}

  /** The address; empty where it is none of the web. */
  public static Optional<String> of(String address) {
    return SafeAddress.of(CleanText.line(address))
        .filter(safe -> !safe.isMail())
        .map(SafeAddress::url);
  }

  /** Where a DOI leads. */
  public static String ofDoi(String doi) {
    return SafeAddress.ofDoi(CleanText.line(doi)).url();
  }

  /** Where an arXiv number leads. */
  public static String ofArxiv(String number) {
    return "https://arxiv.org/abs/" + SafeAddress.encoded(CleanText.line(number), "-._~/");
  }
}
