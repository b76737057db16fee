package dev.lectern.format.json;

import dev.lectern.format.ExportEntry;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a pack: the object of {@link PaperJson} and behind it what another library needs to
 * lose nothing of it.
 */
final class PackJson {

  private PackJson() {}

  /** The object's members in order, for {@link JsonOutput#add}. */
  static Map<String, @Nullable Object> of(ExportEntry entry, String sender) {
    Paper paper = entry.details().paper();
    PaperFields fields = paper.fields();
    Map<String, @Nullable Object> json = PaperJson.of(entry.details());
    json.put("identifiers", identifiers(fields.identifiers()));
    json.put("sender", sender.isEmpty() ? null : sender);
    json.put("names", fields.authors().stream().map(PackJson::name).toList());
    json.put("venueDetails", fields.venue() == null ? null : venue(fields.venue()));
    json.put("linkDetails", fields.links().stream().map(PackJson::link).toList());
    json.put("extra", fields.extra());
    json.put("annotations", annotations(entry));
    json.put("places", entry.places().stream().map(PackJson::place).toList());
    return json;
  }

  private static Map<String, @Nullable Object> identifiers(Identifiers ids) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("arxiv", ids.arxiv());
    json.put("doi", ids.doi());
    json.put("pmid", ids.pmid());
    json.put("arxivVersion", ids.arxivVersion());
    json.put("isbn", ids.isbn());
    json.put("url", ids.url());
    return json;
  }

  private static Map<String, String> name(PersonName name) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("given", name.given());
    json.put("particle", name.particle());
    json.put("family", name.family());
    json.put("suffix", name.suffix());
    return json;
  }

  private static Map<String, @Nullable Object> venue(Venue venue) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", venue.name());
    json.put("volume", venue.volume());
    json.put("issue", venue.issue());
    json.put("pages", venue.pages());
    json.put("publisher", venue.publisher());
    json.put("publisherPlace", venue.publisherPlace());
    return json;
  }

  private static Map<String, String> link(Link link) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("role", link.role().name().toLowerCase(Locale.ROOT));
    json.put("url", link.url());
    return json;
  }

  private static List<Map<String, @Nullable Object>> annotations(ExportEntry entry) {
    Paper paper = entry.details().paper();
    return entry.details().highlights().stream().map(h -> AnnotationJson.of(paper, h)).toList();
  }

  private static Map<String, @Nullable Object> place(ListedPlace listed) {
    ListPlace place = listed.place();
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("uuid", listed.list());
    list.put("name", listed.name());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("list", list);
    json.put("place", place == null ? null : (Integer) place.place());
    json.put("presenter", place == null ? null : place.presenter());
    json.put("date", place == null ? null : place.day());
    json.put("remark", place == null ? null : place.remark());
    return json;
  }
}
