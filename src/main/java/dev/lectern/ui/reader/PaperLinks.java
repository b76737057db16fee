package dev.lectern.ui.reader;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Link.Role;
import dev.lectern.model.PaperFields;
import dev.lectern.text.Links;
import dev.lectern.text.SafeAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All addresses of a paper that may be opened: stated, printed in its abstract, and those that its
 * identifiers lead to.
 */
final class PaperLinks {

  private PaperLinks() {}

  /** The page first, then the other roles; no address twice. */
  static List<Link> of(PaperFields paper) {
    Map<String, Link> links = new LinkedHashMap<>();
    List<Link> all = new ArrayList<>(ofIdentifiers(paper.identifiers()));
    all.addAll(paper.links());
    if (paper.abstractText() != null) {
      Links.in(paper.abstractText()).forEach(found -> all.add(found.link()));
    }
    for (Link link : all) {
      SafeAddress.of(link.url())
          .ifPresent(
              safe -> links.putIfAbsent(plain(safe.url()), new Link(link.role(), safe.url())));
    }
    return links.values().stream().sorted(Comparator.comparing(Link::role)).toList();
  }

  /** Where a click on the paper leads. */
  static Optional<String> page(PaperFields paper) {
    return of(paper).stream().map(Link::url).findFirst();
  }

  private static List<Link> ofIdentifiers(Identifiers ids) {
    List<Link> links = new ArrayList<>();
    if (ids.arxiv() != null) {
      links.add(new Link(Role.PAGE, "https://arxiv.org/abs/" + ids.arxiv()));
      links.add(new Link(Role.PDF, "https://arxiv.org/pdf/" + ids.arxiv()));
    }
    if (ids.doi() != null && !ids.doi().startsWith("10.48550/")) {
      links.add(new Link(Role.PAGE, SafeAddress.ofDoi(ids.doi()).url()));
    }
    if (ids.pmid() != null) {
      links.add(new Link(Role.PAGE, "https://pubmed.ncbi.nlm.nih.gov/" + ids.pmid() + "/"));
    }
    if (ids.url() != null) {
      links.add(new Link(Role.PAGE, ids.url()));
    }
    return links;
  }

  private static String plain(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
  }
}
