package dev.lectern.format.huggingface;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address of the site leads to.
 *
 * @param value the paper's number, the organization's slug or the day; empty for the rest
 */
record HubAddress(Kind kind, String value) {

  /** The sorts of addresses that a page of papers has. */
  enum Kind {
    PAPER,
    COMMENTS,
    VOTE,
    DAY,
    ORGANIZATION,
    SITE,
    ELSEWHERE
  }

  private static final Pattern HUB =
      Pattern.compile("(?:https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co))?(/[^\\s]*|#\\S*)?");
  private static final Pattern DAY = Pattern.compile("/papers/date/(\\d{4}-\\d{2}-\\d{2})/?.*");
  private static final Pattern PAPER =
      Pattern.compile("/papers/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}|\\d[\\w.-]*))(?:[/?].*)?(#.*)?");
  private static final Pattern OWNER = Pattern.compile("/([A-Za-z0-9][\\w.-]*)/?");
  private static final Pattern CDN =
      Pattern.compile("https?://[\\w.-]*\\.(?:huggingface\\.co|hf\\.co)/.*");
  private static final Set<String> PLACES =
      Set.of(
          "login",
          "join",
          "papers",
          "models",
          "datasets",
          "spaces",
          "docs",
          "pricing",
          "blog",
          "enterprise",
          "posts",
          "learn",
          "tasks",
          "collections",
          "new",
          "settings",
          "huggingface",
          "terms-of-service",
          "privacy",
          "brand",
          "chat",
          "support",
          "search",
          "front",
          "avatars",
          "languages",
          "organizations",
          "storage",
          "buckets");

  static HubAddress of(String address) {
    String stripped = address.strip();
    Matcher hub = HUB.matcher(stripped);
    if (!hub.matches()) {
      Kind kind = CDN.matcher(stripped).matches() ? Kind.SITE : Kind.ELSEWHERE;
      return new HubAddress(kind, "");
    }
    String path = hub.group(1) == null ? "/" : hub.group(1);
    return path.startsWith("/login?next=") ? vote(decode(path.substring(12))) : place(path);
  }

  boolean isOfPaper() {
    return kind == Kind.PAPER || kind == Kind.COMMENTS || kind == Kind.VOTE;
  }

  private static HubAddress vote(String next) {
    HubAddress target = place(next);
    return target.kind == Kind.PAPER
        ? new HubAddress(Kind.VOTE, target.value)
        : new HubAddress(Kind.SITE, "");
  }

  private static HubAddress place(String path) {
    Matcher day = DAY.matcher(path);
    if (day.matches()) {
      return new HubAddress(Kind.DAY, day.group(1));
    }
    Matcher paper = PAPER.matcher(path);
    if (paper.matches()) {
      Kind kind = "#community".equals(paper.group(2)) ? Kind.COMMENTS : Kind.PAPER;
      return new HubAddress(kind, paper.group(1));
    }
    Matcher owner = OWNER.matcher(path);
    return owner.matches() && !PLACES.contains(owner.group(1))
        ? new HubAddress(Kind.ORGANIZATION, owner.group(1))
        : new HubAddress(Kind.SITE, "");
  }

  private static String decode(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }
}
