package dev.lectern.format.huggingface;

import dev.lectern.format.huggingface.Piece.Address;
import dev.lectern.format.huggingface.Piece.Affiliation;
import dev.lectern.format.huggingface.Piece.AuthorCount;
import dev.lectern.format.huggingface.Piece.Blank;
import dev.lectern.format.huggingface.Piece.Comments;
import dev.lectern.format.huggingface.Piece.DateLine;
import dev.lectern.format.huggingface.Piece.Dot;
import dev.lectern.format.huggingface.Piece.Furniture;
import dev.lectern.format.huggingface.Piece.Ornament;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a line is; knows the forms that copying, Markdown and link references give a page. */
final class LineLexer {

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern LINK = Pattern.compile("\\[(.*)\\]\\(([^()\\s]*)\\)");
  private static final Pattern REFERENCE_LINK = Pattern.compile("\\[(.+)\\]\\[(\\d{1,6})\\]");
  private static final Pattern REFERENCE_MARK = Pattern.compile("\\[(\\d{1,6})\\]\\s*(.*)");
  private static final Pattern REFERENCE_WITHIN =
      Pattern.compile("(?:(?<!\\s)\\s++)?\\[(\\d{1,6})\\]\\s*+");
  private static final Pattern BARE_ADDRESS = Pattern.compile("<?(https?://[^\\s<>]+)>?");
  private static final Pattern AUTHORS =
      Pattern.compile("(?:[•·∙*+◦o-]\\s*)?\\[?(\\d{1,3}(?:,\\d{3})+|\\d{1,6}) authors?");
  private static final Pattern AUTHORS_LAST =
      Pattern.compile("(?:.*[\\s\\]])?([-*+•]?\\s*\\d[\\d,]* authors?)");
  private static final Pattern VOTES =
      Pattern.compile(
          "(?:\\[[-x ]?\\]\\s*)?(-|–|\\d{1,6}|\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?k)");
  private static final Pattern DOT = Pattern.compile("[·•∙⋅‧●]");
  private static final Pattern DOT_WITHIN = Pattern.compile("\\s+·\\s*|\\s*·\\s+");
  private static final Pattern RULE =
      Pattern.compile("[-=_*~]{3,}|(?:[-*_] ){2,}[-*_]|[*+•◦▲△^]|\\[[-x ]?\\]|\\[|\\]");
  private static final Pattern SLUG_AND_NAME = Pattern.compile("(\\S+)\\s+(.+)");
  private static final Pattern IMAGE_ALT = Pattern.compile("\\[?!\\[([^\\]]*)\\]");

  /** A count of authors is not longer than this, with what may stand in front of it. */
  private static final int LAST_PART = 200;

  private final Survey survey;
  private boolean invited;

  LineLexer(Survey survey) {
    this.survey = survey;
  }

  List<Piece> lex(long line, String printed) {
    String text = strip(printed);
    if (text.isEmpty()) {
      return List.of(new Blank(line));
    }
    if (survey.contains(line)) {
      return List.of(new Furniture(line, ""));
    }
    Matcher heading = HEADING.matcher(text);
    boolean isHeading = heading.matches();
    String content = isHeading ? strip(heading.group(1)) : text;
    Piece linked = link(line, content, isHeading);
    return linked != null ? List.of(linked) : plain(line, content, isHeading);
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** White space of all kinds, and the marks without width that copying from a browser leaves. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c >= '\u200B' && c <= '\u200D'
        || c == '\uFEFF';
  }

  /** A line that is one link, in any of the three forms; null where it is none. */
  private @Nullable Piece link(long line, String content, boolean heading) {
    String text = MarkdownText.withoutListMarks(content);
    Matcher inline = LINK.matcher(text);
    if (inline.matches() && !inline.group(1).contains("](http") || isPictureLink(inline)) {
      return linked(line, inline.group(1), HubAddress.of(inline.group(2)), heading, content);
    }
    Matcher reference = REFERENCE_LINK.matcher(text);
    if (reference.matches()) {
      String address = survey.address(Integer.parseInt(reference.group(2)), line);
      return address == null
          ? null
          : linked(line, reference.group(1), HubAddress.of(address), heading, content);
    }
    Matcher mark = REFERENCE_MARK.matcher(text);
    if (mark.matches()) {
      String address = survey.address(Integer.parseInt(mark.group(1)), line);
      return address == null
          ? null
          : linked(line, mark.group(2), HubAddress.of(address), heading, content);
    }
    return null;
  }

  private static boolean isPictureLink(Matcher link) {
    return link.matches() && !MarkdownText.withoutImages(link.group(1)).contains("](http");
  }

  private @Nullable Piece linked(
      long line, String inside, HubAddress target, boolean heading, String content) {
    String text = MarkdownText.plain(MarkdownText.withoutImages(withoutMarks(inside, line)));
    if (text.isEmpty()) {
      return new Ornament(line, paper(target));
    }
    Matcher authors = AUTHORS.matcher(lastPart(text));
    if (authors.matches()) {
      return new AuthorCount(line, number(authors.group(1)), paper(target));
    }
    Matcher votes = VOTES.matcher(text);
    return switch (target.kind()) {
      case VOTE -> votes.matches() ? votes(line, votes, target) : null;
      case COMMENTS ->
          votes.matches()
              ? new Comments(line, number(votes.group(1)))
              : text(line, text, target, heading);
      case PAPER ->
          votes.matches() ? votes(line, votes, target) : text(line, text, target, heading);
      case ORGANIZATION -> affiliation(line, inside, text, target.value());
      case DAY, SITE ->
          text.length() > 80 ? new Text(line, text, null, heading) : new Furniture(line, "");
      case ELSEWHERE -> content.startsWith("[") ? null : new Text(line, content, null, heading);
    };
  }

  private static Text text(long line, String text, HubAddress target, boolean heading) {
    return new Text(line, text, target.value(), heading);
  }

  /** Avatars stand in front of the count as list items or picture names. */
  private static String lastPart(String text) {
    Matcher last = AUTHORS_LAST.matcher(text.substring(Math.max(0, text.length() - LAST_PART)));
    return last.matches() && (text.length() < 40 || text.contains("["))
        ? strip(last.group(1))
        : text;
  }

  private static Piece affiliation(long line, String inside, String text, String slug) {
    Matcher alt = IMAGE_ALT.matcher(inside);
    Matcher parts = SLUG_AND_NAME.matcher(text);
    boolean named = parts.matches() && parts.group(1).equalsIgnoreCase(slug) && !alt.lookingAt();
    return new Affiliation(line, slug, named ? parts.group(2) : text);
  }

  private List<Piece> plain(long line, String content, boolean heading) {
    String text = strip(MarkdownText.withoutSiteLinks(MarkdownText.withoutImages(content)));
    if (!text.equals(content)) {
      text = text.isEmpty() ? "![" : text;
    }
    String unmarked = markedStart(text, line);
    int glued = PageWords.gluedLength(unmarked, invited);
    invited = PageWords.isInvitation(unmarked);
    if (glued > 0) {
      List<Piece> pieces = new ArrayList<>(List.of(new Furniture(line, "")));
      pieces.addAll(afterHeading(line, strip(unmarked.substring(glued))));
      return pieces;
    }
    List<Piece> metadata = metadata(line, unmarked);
    return metadata.isEmpty() ? List.of(single(line, unmarked, heading)) : metadata;
  }

  private List<Piece> afterHeading(long line, String rest) {
    int day = PrintedDate.gluedLength(rest);
    if (day == 0) {
      return plain(line, rest, false);
    }
    List<Piece> pieces = new ArrayList<>(List.of(single(line, rest.substring(0, day), false)));
    pieces.addAll(plain(line, rest.substring(day), false));
    return pieces;
  }

  /** Several pieces of metadata on one line; empty where it is not only that. */
  private static List<Piece> metadata(long line, String text) {
    if (text.length() > 200 || text.indexOf('·') < 0 || text.length() == 1) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    for (String part : DOT_WITHIN.split(text, -1)) {
      if (!pieces.isEmpty() || text.startsWith("·") && part.isEmpty()) {
        pieces.add(new Dot(line));
      }
      if (!part.isEmpty()) {
        pieces.add(single(line, part, false));
      }
    }
    boolean dated = pieces.getLast() instanceof DateLine;
    return dated && pieces.size() <= 3 ? pieces : List.of();
  }

  private static Piece single(long line, String text, boolean heading) {
    if (DOT.matcher(text).matches() && !text.equals("•")) {
      return new Dot(line);
    }
    Matcher votes = VOTES.matcher(text);
    if (votes.matches()) {
      return votes(line, votes, null);
    }
    if (text.equals("![") || RULE.matcher(text).matches()) {
      return new Ornament(line);
    }
    Matcher authors =
        AUTHORS.matcher(text.endsWith("]") ? text.substring(0, text.length() - 1) : text);
    if (authors.matches()) {
      return new AuthorCount(line, number(authors.group(1)), null);
    }
    if (PageWords.isFurniture(MarkdownText.withoutListMarks(text))) {
      return new Furniture(line, text);
    }
    Optional<PrintedDate> date = PrintedDate.parse(text);
    if (date.isPresent()) {
      return new DateLine(line, date.get().date(), date.get().comments(), text);
    }
    return addressOrText(line, text, heading);
  }

  private static Piece addressOrText(long line, String text, boolean heading) {
    Matcher address = BARE_ADDRESS.matcher(text);
    if (address.matches()) {
      HubAddress target = HubAddress.of(address.group(1));
      if (target.kind() != HubAddress.Kind.ELSEWHERE) {
        return new Address(line, target);
      }
    }
    return new Text(line, text, null, heading);
  }

  private static Votes votes(long line, Matcher m, @Nullable HubAddress target) {
    String printed = m.group(1);
    boolean none = printed.equals("-") || printed.equals("–");
    return new Votes(
        line, none ? null : number(printed), printed, target == null ? null : paper(target));
  }

  private static @Nullable String paper(HubAddress target) {
    return target.isOfPaper() ? target.value() : null;
  }

  private static int number(String printed) {
    if (printed.endsWith("k")) {
      return (int)
          Math.round(Double.parseDouble(printed.substring(0, printed.length() - 1)) * 1000);
    }
    return printed.startsWith("-") ? 0 : Integer.parseInt(printed.replace(",", ""));
  }

  /** Drops the numbers of link references that stand in front of a text or behind a date. */
  private String markedStart(String text, long line) {
    if (text.length() > 200 || text.indexOf('[') < 0) {
      return text;
    }
    String plain = withoutMarks(text, line);
    boolean known =
        !plain.equals(text)
            && (PrintedDate.parse(plain).isPresent()
                || AUTHORS.matcher(plain).matches()
                || VOTES.matcher(plain).matches()
                || PageWords.isFurniture(MarkdownText.withoutListMarks(plain)));
    return known ? plain : text;
  }

  private String withoutMarks(String text, long line) {
    Matcher mark = REFERENCE_WITHIN.matcher(text);
    return strip(
        mark.replaceAll(
            m ->
                survey.address(Integer.parseInt(m.group(1)), line) == null
                    ? Matcher.quoteReplacement(m.group())
                    : " "));
  }
}
