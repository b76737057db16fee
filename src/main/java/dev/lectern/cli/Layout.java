package dev.lectern.cli;

import picocli.CommandLine.Option;

/** Whether a command writes for people or for machines. */
final class Layout {

  /** The two layouts that every command knows. */
  enum Kind {
    TABLE,
    JSON
  }

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json.",
      defaultValue = "TABLE")
  private Kind format = Kind.TABLE;

  boolean json() {
    return json || format == Kind.JSON;
  }
}
