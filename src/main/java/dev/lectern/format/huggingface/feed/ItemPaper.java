package dev.lectern.format.huggingface.feed;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an item; the values inside {@code paper} go before those around it. */
final class ItemPaper {

  private static final String PAGES = "https://huggingface.co/papers/";
  private static final Pattern ARXIV =
      Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v(\\d{1,3}))?");
  private static final Pattern PAGE =
      Pattern.compile(
          "https?://(?:www\\.)?(?:huggingface|hf)\\.co/papers/([\\w./-]+?)/?(?:[?#].*)?");
  private static final Pattern ARXIV_PAGE =
      Pattern.compile(
          "https?://(?:\\w+\\.)?arxiv\\.org/(?:abs|pdf|html)/([\\w./-]+?)(?:\\.pdf)?/?(?:[?#].*)?");
  private static final Pattern PATH = Pattern.compile("\\w[\\w./-]*");

  private final FeedItem item;

  private ItemPaper(FeedItem item) {
    this.item = item;
  }

  /** The fields of an item that has a title. */
  static PaperFields of(FeedItem item) {
    return new ItemPaper(item).fields();
  }

  private PaperFields fields() {
    FeedItem own = item.own();
    FeedItem named = own.authorCount > 0 ? own : item;
    PaperFields.Builder fields =
        PaperFields.builder(Objects.requireNonNull(item.anyTitle()))
            .abstractText(first(i -> i.abstractText))
            .authors(named.authors)
            .organization(first(i -> i.organization))
            .published(own.published)
            .upvotes(first(i -> i.upvotes))
            .comments(first(i -> i.comments));
    if (named.authorCount > named.authors.size()) {
      fields.authorCount(named.authorCount);
    }
    fields.identifiers(identifiers());
    links(fields);
    return fields.build();
  }

  private void links(PaperFields.Builder fields) {
    String id = siteId();
    String page = first(i -> i.page);
    if (id != null) {
      fields.link(new Link(Link.Role.PAGE, PAGES + id));
    } else if (page != null) {
      fields.link(new Link(Link.Role.PAGE, page));
    }
    String code = first(i -> i.code);
    String project = first(i -> i.project);
    link(fields, Link.Role.CODE, code);
    link(fields, Link.Role.PROJECT, project == null || project.equals(code) ? null : project);
    link(fields, Link.Role.PDF, first(i -> i.pdf));
  }

  private static void link(PaperFields.Builder fields, Link.Role role, @Nullable String url) {
    if (url != null) {
      fields.link(new Link(role, url));
    }
  }

  private Identifiers identifiers() {
    String id = siteId();
    String number = id != null ? id : inside(ARXIV_PAGE, first(i -> i.arxivPage));
    Matcher arxiv = ARXIV.matcher(number == null ? "" : number);
    if (!arxiv.matches()) {
      return Identifiers.NONE;
    }
    Integer version = arxiv.group(2) == null ? null : Integer.valueOf(arxiv.group(2));
    return new Identifiers(arxiv.group(1), version, null, null, null, null);
  }

  /** The paper's name on the site, mostly its arXiv number. */
  private @Nullable String siteId() {
    String id = first(i -> i.id);
    return id != null && PATH.matcher(id).matches() ? id : inside(PAGE, first(i -> i.page));
  }

  private static @Nullable String inside(Pattern address, @Nullable String url) {
    Matcher m = address.matcher(url == null ? "" : url);
    return m.matches() ? m.group(1) : null;
  }

  private <T> @Nullable T first(Function<FeedItem, @Nullable T> value) {
    T own = value.apply(item.own());
    return own != null ? own : value.apply(item);
  }
}
