package dev.lectern.format.csl;

import dev.lectern.format.ArxivNumber;
import dev.lectern.format.CleanText;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What CSL-JSON has no variable for, under {@code custom.lectern}, so that a paper comes back as it
 * left. Whatever another program changed in the entry itself wins.
 */
final class LecternMembers {

  private final Map<?, ?> json;

  private LecternMembers(Map<?, ?> json) {
    this.json = json;
  }

  static String readable(String verbatim) {
    return CleanText.readable(verbatim);
  }

  static LecternMembers takenFrom(CslMembers members) {
    if (!(members.get("custom") instanceof Map<?, ?> custom)
        || !(custom.get("lectern") instanceof Map<?, ?> own)) {
      return new LecternMembers(Map.of());
    }
    Map<Object, @Nullable Object> others = new LinkedHashMap<>(custom);
    others.remove("lectern");
    members.take("custom");
    if (!others.isEmpty()) {
      members.put("custom", others);
    }
    return new LecternMembers(own);
  }

  /** A text verbatim, where what the entry shows is still what was written for it. */
  String text(String name, String shown, UnaryOperator<String> written) {
    return json.get(name) instanceof String verbatim && written.apply(verbatim).equals(shown)
        ? verbatim
        : shown;
  }

  Optional<List<String>> tags() {
    return json.get("tags") instanceof List<?> tags
        ? Optional.of(tags.stream().map(String::valueOf).toList())
        : Optional.empty();
  }

  /** Where attached files lay on the computer that wrote the entry. */
  List<String> files() {
    return json.get("files") instanceof List<?> files
        ? files.stream().map(String::valueOf).toList()
        : List.of();
  }

  void restore(PaperFields.Builder paper, Map<String, String> extra) {
    string("type").filter(_ -> paper.build().type().equals("document")).ifPresent(paper::type);
    string("published").flatMap(PartialDate::parse).ifPresent(paper::published);
    number("authorCount").ifPresent(paper::authorCount);
    number("comments").ifPresent(paper::comments);
    number("upvotes").ifPresent(paper::upvotes);
    if (json.get("organization") instanceof Map<?, ?> organization) {
      paper.organization(
          new Organization(
              String.valueOf(organization.get("slug")), String.valueOf(organization.get("name"))));
    }
    links(paper);
    identifiers(paper);
    if (json.get("extra") instanceof Map<?, ?> kept) {
      kept.forEach(
          (name, value) -> {
            if (value instanceof String text) {
              extra.put(String.valueOf(name), text);
            }
          });
    }
  }

  private void links(PaperFields.Builder paper) {
    if (json.get("links") instanceof List<?> links) {
      for (Object item : links) {
        if (item instanceof Map<?, ?> link && link.get("url") instanceof String url) {
          paper.link(new Link(role(String.valueOf(link.get("role"))), url));
        }
      }
    }
  }

  private static Link.Role role(String name) {
    for (Link.Role role : Link.Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
      }
    }
    return Link.Role.OTHER;
  }

  private void identifiers(PaperFields.Builder paper) {
    Identifiers ids = paper.build().identifiers();
    Optional<ArxivNumber> arxiv = string("arxiv").flatMap(ArxivNumber::of);
    paper.identifiers(
        new Identifiers(
                arxiv.map(ArxivNumber::number).orElse(null),
                arxiv.map(ArxivNumber::version).orElse(null),
                ids.doi() == null ? string("doi").orElse(null) : null,
                null,
                null,
                ids.url() == null ? string("url").orElse(null) : null)
            .orElse(ids));
  }

  private Optional<String> string(String name) {
    return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private Optional<Integer> number(String name) {
    String text = json.get(name) instanceof CslJson.Numeral n ? n.text() : "";
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
