package dev.lectern.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a paper: by one digest (verbatim, as printed) or by Lectern (the consensus of all
 * digests and of the user's corrections). Immutable; made with a {@link Builder}.
 *
 * @param type entry type, a CSL 1.0.2 item type such as {@code article} or {@code paper-conference}
 * @param title verbatim; empty where none is known
 * @param authorCount how many authors there are where more is not known, or a printed count
 * @param comments how many comments the site shows
 * @param upvotes how many votes the site shows
 * @param extra fields that nobody here interprets, CSL variables by name, kept verbatim
 */
public record PaperFields(
    String type,
    String title,
    @Nullable String abstractText,
    List<PersonName> authors,
    @Nullable Integer authorCount,
    @Nullable Organization organization,
    @Nullable PartialDate published,
    @Nullable Venue venue,
    Identifiers identifiers,
    List<String> categories,
    List<Link> links,
    @Nullable Integer comments,
    @Nullable Integer upvotes,
    Map<String, String> extra) {

  /** The entry type of a paper about which nothing else is known: a preprint. */
  public static final String PREPRINT = "article";

  public PaperFields {
    Objects.requireNonNull(title);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    links = List.copyOf(links);
    extra = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  public static Builder builder(String title) {
    return new Builder().title(title);
  }

  /** A builder that starts from these values. */
  public Builder edit() {
    Builder b = new Builder();
    b.type = type;
    b.title = title;
    b.abstractText = abstractText;
    b.authors = new ArrayList<>(authors);
    b.authorCount = authorCount;
    b.organization = organization;
    b.published = published;
    b.venue = venue;
    b.identifiers = identifiers;
    b.categories = new ArrayList<>(categories);
    b.links = new ArrayList<>(links);
    b.comments = comments;
    b.upvotes = upvotes;
    b.extra = new LinkedHashMap<>(extra);
    return b;
  }

  /** Gathers values one by one; every setter may be called again and takes null for unknown. */
  public static final class Builder {
    private String type = PREPRINT;
    private String title = "";
    private @Nullable String abstractText;
    private List<PersonName> authors = new ArrayList<>();
    private @Nullable Integer authorCount;
    private @Nullable Organization organization;
    private @Nullable PartialDate published;
    private @Nullable Venue venue;
    private Identifiers identifiers = Identifiers.NONE;
    private List<String> categories = new ArrayList<>();
    private List<Link> links = new ArrayList<>();
    private @Nullable Integer comments;
    private @Nullable Integer upvotes;
    private Map<String, String> extra = new LinkedHashMap<>();

    private Builder() {}

    public Builder type(String value) {
      type = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder abstractText(@Nullable String value) {
      abstractText = value;
      return this;
    }

    public Builder authors(List<PersonName> value) {
      authors = new ArrayList<>(value);
      return this;
    }

    public Builder authorCount(@Nullable Integer value) {
      authorCount = value;
      return this;
    }

    public Builder organization(@Nullable Organization value) {
      organization = value;
      return this;
    }

    public Builder published(@Nullable PartialDate value) {
      published = value;
      return this;
    }

    /** A venue of which nothing is known is none. */
    public Builder venue(@Nullable Venue value) {
      venue = Venue.NONE.equals(value) ? null : value;
      return this;
    }

    public Builder identifiers(Identifiers value) {
      identifiers = value;
      return this;
    }

    public Builder categories(List<String> value) {
      categories = new ArrayList<>(value);
      return this;
    }

    public Builder links(List<Link> value) {
      links = new ArrayList<>(value);
      return this;
    }

    /** Adds an address unless it is there already. */
    public Builder link(Link value) {
      if (!links.contains(value)) {
        links.add(value);
      }
      return this;
    }

    public Builder comments(@Nullable Integer value) {
      comments = value;
      return this;
    }

    public Builder upvotes(@Nullable Integer value) {
      upvotes = value;
      return this;
    }

    public Builder extra(Map<String, String> value) {
      extra = new LinkedHashMap<>(value);
      return this;
    }

    public PaperFields build() {
      return new PaperFields(
          type,
          title,
          abstractText,
          authors,
          authorCount,
          organization,
          published,
          venue,
          identifiers,
          categories,
          links,
          comments,
          upvotes,
          extra);
    }
  }
}
