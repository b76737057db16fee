package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A mail with its headers, whole, forwarded or copied. */
final class Mail implements ForeignKind {

  private static final String NAME =
      "(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|Received|Return-Path|Delivered-To"
          + "|MIME-Version|Content-Type|X-[\\w-]{1,40}|Von|An|Betreff|Gesendet|Datum|De|À|Objet)";

  /** Two headers on lines that follow each other, near the top. */
  private static final Pattern HEADERS =
      Pattern.compile(
          "(?im)^[>* ]{0,8}"
              + NAME
              + "\\*?: ?\\S.*\\R(?:[ \\t]+\\S.*\\R){0,20}[>* ]{0,8}"
              + NAME
              + "\\*?:");

  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?im)^[>* ]{0,8}(?:From|To|Von|An|De|À|Reply-To|Return-Path|Delivered-To)\\*?: ?\\S");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?im)^[> ]{0,8}-{2,}\\s*(?:Forwarded message|Original Message|Weitergeleitete"
              + " Nachricht)");

  @Override
  public boolean fits(FileStart file) {
    boolean headed = file.has(HEADERS) && file.has(ADDRESSED);
    return headed || file.has(FORWARDED);
  }

  @Override
  public String what() {
    return "an e-mail";
  }

  @Override
  public String remedy() {
    return "save what it leads to (a page as text, a list of papers as BibTeX or RIS) and import"
        + " that";
  }
}
