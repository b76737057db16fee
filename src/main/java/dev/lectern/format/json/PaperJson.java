package dev.lectern.format.json;

import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.SentNote;
import dev.lectern.text.ReadableText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper as a JSON object; what is not known is null. The names stay as they are. */
public final class PaperJson {

  private PaperJson() {}

  /** The object's members in order, for {@link JsonOutput#add}. */
  public static Map<String, @Nullable Object> of(PaperDetails details) {
    Paper paper = details.paper();
    PaperFields fields = paper.fields();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", paper.id());
    json.put("uuid", paper.uuid());
    json.put("key", paper.key());
    bibliography(json, paper, fields);
    json.put("comments", fields.comments());
    json.put("upvotes", fields.upvotes());
    json.put("identifiers", identifiers(fields.identifiers()));
    json.put("links", fields.links().stream().map(Link::url).toList());
    json.put("status", paper.status().code());
    json.put("starred", paper.starred());
    json.put("rating", paper.rating());
    json.put("tags", paper.tags());
    json.put("note", details.note().isEmpty() ? null : details.note());
    if (!details.sentNotes().isEmpty()) {
      json.put("sentNotes", details.sentNotes().stream().map(PaperJson::sentNote).toList());
    }
    json.put("highlights", details.highlights().stream().map(PaperJson::highlight).toList());
    json.put("digests", details.sightings().stream().map(PaperJson::sighting).toList());
    json.put("lists", details.lists());
    json.put("added", paper.added());
    if (paper.damaged()) {
      json.put("damaged", true);
    }
    return json;
  }

  private static void bibliography(
      Map<String, @Nullable Object> json, Paper paper, PaperFields fields) {
    json.put("type", fields.type());
    json.put("venue", fields.venue() == null ? null : fields.venue().name());
    json.put("categories", fields.categories());
    json.put("title", fields.title());
    json.put("abstract", fields.abstractText());
    json.put("readableTitle", ReadableText.of(fields.title()).text());
    String text = fields.abstractText();
    json.put("readableAbstract", text == null ? null : ReadableText.of(text).text());
    json.put("authors", fields.authors().stream().map(PersonName::display).toList());
    json.put("authorCount", paper.authorCount() == 0 ? null : paper.authorCount());
    json.put("organization", organization(fields.organization()));
    json.put("published", fields.published());
    json.put("yearInferred", paper.yearInferred());
  }

  private static @Nullable Map<String, String> organization(@Nullable Organization organization) {
    if (organization == null) {
      return null;
    }
    Map<String, String> json = new LinkedHashMap<>();
    json.put("slug", organization.slug());
    json.put("name", organization.name());
    return json;
  }

  private static Map<String, @Nullable Object> identifiers(Identifiers identifiers) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("arxiv", identifiers.arxiv());
    json.put("doi", identifiers.doi());
    json.put("pmid", identifiers.pmid());
    return json;
  }

  private static Map<String, @Nullable Object> highlight(Highlight highlight) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("quote", highlight.quote());
    json.put("color", highlight.color());
    json.put("comment", highlight.comment());
    if (!highlight.sender().isEmpty()) {
      json.put("sender", highlight.sender());
    }
    return json;
  }

  private static Map<String, String> sentNote(SentNote sent) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("sender", sent.sender());
    json.put("note", sent.body());
    return json;
  }

  private static Map<String, @Nullable Object> sighting(PaperDetails.Sighting sighting) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", sighting.digest().id());
    json.put("name", sighting.digest().name());
    json.put("captured", sighting.digest().captured());
    json.put("position", sighting.position());
    return json;
  }
}
