package dev.lectern.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How papers are exported.
 *
 * @param title what the whole is called: the reading list's name; null for papers of no list
 * @param parts what goes along beside the bibliographic fields
 * @param ascii whether TeX formats write every letter beyond ASCII as a TeX command
 * @param sender who exports, as others will see it
 */
public record ExportOptions(
    @Nullable String title, Set<ExportPart> parts, boolean ascii, String sender) {

  /** The bibliographic fields alone. */
  public static final ExportOptions PLAIN = new ExportOptions(null, Set.of(), false, "");

  public ExportOptions {
    parts = Set.copyOf(parts);
  }

  /** The same under this name. */
  public ExportOptions titled(String name) {
    return new ExportOptions(name, parts, ascii, sender);
  }

  public boolean has(ExportPart part) {
    return parts.contains(part);
  }
}
