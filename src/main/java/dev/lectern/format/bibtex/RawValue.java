package dev.lectern.format.bibtex;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses and identifiers, which programs read and which are not escaped as text is. */
final class RawValue {

  private RawValue() {}

  /** The value, with what would end or break the field percent-encoded (RFC 3986, section 2.1). */
  static String of(String value) {
    StringBuilder out = new StringBuilder();
    for (byte b : value.strip().getBytes(StandardCharsets.UTF_8)) {
      boolean safe = b > ' ' && b < 0x7F && "{}\\\"".indexOf(b) < 0;
      out.append(safe ? String.valueOf((char) b) : "%" + hex(b));
    }
    return out.toString();
  }

  private static String hex(byte b) {
    return HexFormat.of().withUpperCase().toHexDigits(b);
  }
}
