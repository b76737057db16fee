package dev.lectern.format.csl;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.model.PaperFields;
import dev.lectern.text.ReadableText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper as a citation processor takes it: the bibliographic variables of CSL and no more. */
public final class CslItem {

  private CslItem() {}

  /** The item's members; its {@code id} is the citation key. */
  public static Map<String, Object> of(ExportEntry entry) {
    PaperFields fields = entry.details().paper().fields();
    Map<String, Object> item = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> member :
        new CslEntry(entry, ExportOptions.PLAIN).json().entrySet()) {
      if (member.getValue() != null) {
        item.put(member.getKey(), member.getValue());
      }
    }
    item.remove("custom");
    item.remove("categories");
    // The processor sets no tags within a title, so they would be printed.
    item.put("title", ReadableText.of(fields.title()).text().replaceAll("\\s+", " ").strip());
    if ("arXiv".equals(item.get("archive")) && !item.containsKey("publisher")) {
      // Styles print a preprint's server as its publisher, and an archive besides.
      item.put("publisher", "arXiv");
      item.remove("archive");
    }
    return item;
  }
}
