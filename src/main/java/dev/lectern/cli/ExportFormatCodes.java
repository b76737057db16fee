package dev.lectern.cli;

import dev.lectern.format.ExportFormat;
import java.util.ArrayList;

/** The codes of all formats, for help and completion. */
final class ExportFormatCodes extends ArrayList<String> {

  private static final long serialVersionUID = 1;

  ExportFormatCodes() {
    super(ExportFormat.codes());
  }
}
