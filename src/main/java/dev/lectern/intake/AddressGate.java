package dev.lectern.intake;

import dev.lectern.format.PaperDraft;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import dev.lectern.text.Invisible;
import dev.lectern.text.SafeAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where addresses and paths enter the library, whoever reads the file: those that are not of the
 * web or of this computer are left out and named in a warning; the digest's bytes still have them.
 */
final class AddressGate {

  private static final int SHOWN = 120;

  private AddressGate() {}

  /** Takes a warning and its line. */
  @FunctionalInterface
  interface Warnings {
    void warn(long line, String message);
  }

  static PaperDraft pass(PaperDraft draft, Warnings warnings) {
    PaperFields fields = draft.fields();
    List<String> refused = new ArrayList<>();
    List<Link> links = fields.links().stream().filter(link -> isSafe(link.url(), refused)).toList();
    Companions companions = filed(draft.companions(), refused);
    Identifiers ids = fields.identifiers();
    boolean keepsUrl = isSafe(ids.url(), refused);
    if (refused.isEmpty() && companions.equals(draft.companions())) {
      return draft;
    }
    refused.forEach(address -> warnings.warn(draft.line(), sentence(address)));
    Identifiers kept =
        new Identifiers(
            ids.arxiv(),
            ids.arxivVersion(),
            ids.doi(),
            ids.pmid(),
            ids.isbn(),
            keepsUrl ? ids.url() : null);
    return new PaperDraft(
        draft.position(),
        draft.line(),
        fields.edit().links(links).identifiers(kept).build(),
        companions);
  }

  private static Companions filed(Companions companions, List<String> refused) {
    List<String> files = new ArrayList<>();
    for (String written : companions.files()) {
      FilePath.of(written).ifPresentOrElse(files::add, () -> refused.add(written));
    }
    return files.equals(companions.files()) ? companions : companions.withFiles(files);
  }

  private static boolean isSafe(@Nullable String address, List<String> refused) {
    boolean safe = address == null || SafeAddress.of(address).isPresent();
    if (!safe) {
      refused.add(address);
    }
    return safe;
  }

  private static String sentence(String address) {
    String line = Invisible.shown(address).replaceAll("\\s+", " ").strip();
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return "“" + shown + "” is no address of the web and no file here; it was left out.";
  }
}
