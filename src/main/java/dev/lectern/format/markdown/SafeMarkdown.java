package dev.lectern.format.markdown;

import dev.lectern.text.SafeAddress;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown that somebody wrote, in which a link that is not of the web is words, and so is HTML
 * that would load or run something; all else stays as it is.
 */
final class SafeMarkdown {

  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\s*(?:[a-z][a-z0-9+.-]*:|[/\\\\]{2}).*");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?is).*<\\s*/?\\s*(?:script|iframe|object|embed|svg|math|style|form|base|meta|link|frame)\\b.*"
              + "|.*<[^>]*[\\s/\"'](?:on\\w+|href|src|srcset|data|action|formaction|style|xlink:href)\\s*=.*");

  private static final int LONGEST = 200_000;

  /** Each pass may uncover what stood inside of what the one before took for a link. */
  private static final int PASSES = 8;

  private SafeMarkdown() {}

  static String of(String markdown) {
    String safe = markdown;
    for (int pass = 0; pass < PASSES && safe.length() < LONGEST; pass++) {
      SortedSet<Integer> signs = signs(safe);
      if (signs.isEmpty()) {
        return safe;
      }
      StringBuilder out = new StringBuilder(safe);
      for (int sign : List.copyOf(signs).reversed()) {
        out.insert(sign, '\\');
      }
      safe = out.toString();
    }
    return safe.lines().map(MarkdownText::line).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  /** Where brackets stand that must not be read as a link's or a tag's. */
  private static SortedSet<Integer> signs(String markdown) {
    SortedSet<Integer> signs = new TreeSet<>();
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                if (isRefused(link.getDestination())) {
                  add(link, 0);
                }
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                if (isRefused(image.getDestination())) {
                  add(image, 1);
                }
                visitChildren(image);
              }

              @Override
              public void visit(HtmlInline html) {
                if (ACTIVE.matcher(html.getLiteral()).matches()) {
                  add(html, 0);
                }
              }

              @Override
              public void visit(HtmlBlock html) {
                if (ACTIVE.matcher(html.getLiteral()).matches()) {
                  add(html, 0);
                }
              }

              private void add(Node node, int offset) {
                SourceSpan first = node.getSourceSpans().getFirst();
                signs.add(first.getInputIndex() + offset);
              }
            });
    return signs;
  }

  private static boolean isRefused(String destination) {
    return SCHEME.matcher(destination).lookingAt() && SafeAddress.of(destination).isEmpty();
  }
}
