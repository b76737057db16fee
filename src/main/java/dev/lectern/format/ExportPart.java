package dev.lectern.format;

import java.util.Locale;

/** What an exported bibliography may carry beside the bibliographic fields. */
public enum ExportPart {
  ABSTRACT,
  NOTES,
  TAGS,
  HIGHLIGHTS,
  /** Presenter, date and remark on the reading list. */
  PLACES,
  /** Where attached files lie on this computer. */
  FILES;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
