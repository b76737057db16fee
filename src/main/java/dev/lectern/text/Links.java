package dev.lectern.text;

import dev.lectern.model.Link;
import dev.lectern.model.Link.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The web addresses inside a text as it was printed. */
public final class Links {

  /** An address and the chars {@code start} to {@code end} of the text where it is printed. */
  public record Found(int start, int end, String url, Role role) {
    public Link link() {
      return new Link(role, url);
    }
  }

  private static final int CONTEXT = 60;
  private static final List<String> PROJECT_WORDS =
      List.of("project", "website", "webpage", "web page", "homepage", "home page", "demo page");

  private Links() {}

  /** The addresses in reading order; they do not overlap. */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    AddressSigns signs = new AddressSigns(text);
    int sign = signs.next(0);
    int at = AddressScan.labelStart(text, 0, sign);
    while (sign < text.length()) {
      if (at > sign) {
        sign = signs.next(at);
        at = AddressScan.labelStart(text, at, sign);
        continue;
      }
      if (AddressScan.startsAt(text, at)) {
        int end = AddressScan.endOf(text, at);
        if (end > at) {
          Found link = found(text, at, end);
          if (SafeAddress.of(link.url()).isPresent()) {
            found.add(link);
          }
          at = end;
          continue;
        }
      }
      at++;
    }
    return found;
  }

  /** What a reader finds behind an address, as far as the address itself tells. */
  public static Role roleOf(String url) {
    String address = withoutScheme(url.toLowerCase(Locale.ROOT));
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    String path = slash < 0 ? "" : address.substring(slash);
    if (withoutQuery(path).endsWith(".pdf")
        || host.endsWith("arxiv.org") && path.startsWith("/pdf/")) {
      return Role.PDF;
    }
    if (path.length() < 2) {
      return isProjectHost(host) ? Role.PROJECT : Role.OTHER;
    }
    return switch (host) {
      case "github.com",
          "gitlab.com",
          "bitbucket.org",
          "codeberg.org",
          "gitee.com",
          "anonymous.4open.science" ->
          Role.CODE;
      case "huggingface.co", "hf.co" -> huggingFaceRole(path);
      case "arxiv.org", "doi.org", "dx.doi.org", "openreview.net", "alphaxiv.org" -> Role.PAGE;
      default -> isProjectHost(host) ? Role.PROJECT : Role.OTHER;
    };
  }

  private static Found found(String text, int start, int end) {
    String printed = text.substring(start, end).replace("\\", "");
    String url = printed.regionMatches(true, 0, "http", 0, 4) ? printed : "https://" + printed;
    Role role = roleOf(url);
    if (role == Role.OTHER && isIntroducedAsProject(text, start)) {
      role = Role.PROJECT;
    }
    return new Found(start, end, url, role);
  }

  /**
   * Spaces are repositories that run; models, data sets and collections are neither code nor page.
   */
  private static Role huggingFaceRole(String path) {
    if (path.startsWith("/spaces/")) {
      return Role.CODE;
    }
    return path.startsWith("/papers/") ? Role.PAGE : Role.OTHER;
  }

  private static boolean isProjectHost(String host) {
    return host.endsWith(".github.io")
        || host.endsWith(".gitlab.io")
        || host.equals("sites.google.com");
  }

  /** Looks back to the start of the sentence. */
  private static boolean isIntroducedAsProject(String text, int start) {
    String before = text.substring(Math.max(0, start - CONTEXT), start).toLowerCase(Locale.ROOT);
    String sentence = before.substring(before.lastIndexOf(". ") + 1);
    return PROJECT_WORDS.stream().anyMatch(sentence::contains);
  }

  private static String withoutScheme(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    return rest.startsWith("www.") ? rest.substring(4) : rest;
  }

  private static String withoutQuery(String path) {
    int end = path.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = path.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return path.substring(0, end);
  }
}
