package dev.lectern.ui.notes;

import dev.lectern.model.PaperSummary;
import dev.lectern.text.Invisible;
import dev.lectern.text.NoteLinks;
import dev.lectern.text.ReadableText;
import dev.lectern.text.SafeAddress;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The words of a paragraph with what stands out in them. Nothing is loaded: an image is a link. */
final class InlineMarkdown {

  /** Longer code could not wrap if it had a ground of its own. */
  private static final int LONGEST_ON_GROUND = 48;

  private final NoteLinksModel links;
  private final Navigator navigator;

  InlineMarkdown(NoteLinksModel links, Navigator navigator) {
    this.links = links;
    this.navigator = navigator;
  }

  /** All that stands in a block, as one text that wraps. */
  TextFlow flow(Node block, String style) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("md-text", style);
    addAll(flow, block, List.of());
    return flow;
  }

  private void addAll(TextFlow flow, Node parent, List<String> styles) {
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      add(flow, part, styles);
    }
  }

  private void add(TextFlow flow, Node part, List<String> styles) {
    switch (part) {
      case org.commonmark.node.Text text -> words(flow, text.getLiteral(), styles);
      case Emphasis em -> addAll(flow, em, and(styles, "md-italic"));
      case StrongEmphasis strong -> addAll(flow, strong, and(styles, "md-bold"));
      case Code code -> flow.getChildren().add(code(code.getLiteral(), styles));
      case Link link -> flow.getChildren().add(toAddress(words(link), link.getDestination()));
      case Image image -> flow.getChildren().add(toAddress(words(image), image.getDestination()));
      case SoftLineBreak _ -> flow.getChildren().add(text(" ", styles));
      case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
      case HtmlInline html -> flow.getChildren().add(text(html.getLiteral(), styles));
      default -> addAll(flow, part, styles);
    }
  }

  /** Markdown takes our links for words; they stand in one piece of text. */
  private void words(TextFlow flow, String words, List<String> styles) {
    Matcher link = NoteLinks.matcher(words);
    int done = 0;
    while (link.find()) {
      pieces(flow, words.substring(done, link.start()), styles);
      flow.getChildren().add(toPaper(link.group(1)));
      done = link.end();
    }
    pieces(flow, words.substring(done), styles);
  }

  private static void pieces(TextFlow flow, String words, List<String> styles) {
    Wrapping.pieces(words).forEach(piece -> flow.getChildren().add(text(piece, styles)));
  }

  private static List<String> and(List<String> styles, String style) {
    List<String> more = new ArrayList<>(styles);
    more.add(style);
    return more;
  }

  private static Text text(String words, List<String> styles) {
    Text text = new Text(Invisible.shown(words));
    text.getStyleClass().add("md-words");
    text.getStyleClass().addAll(styles);
    return text;
  }

  private static javafx.scene.Node code(String code, List<String> styles) {
    if (code.length() > LONGEST_ON_GROUND) {
      return text(code, and(styles, "md-mono"));
    }
    Label label = new Label(Invisible.shown(code));
    label.getStyleClass().add("md-code");
    return label;
  }

  private javafx.scene.Node toPaper(String name) {
    return links
        .known(name)
        .<javafx.scene.Node>map(
            paper -> link(name, title(paper), "md-paper", to -> links.open(paper)))
        .orElseGet(() -> unknown(name));
  }

  static String title(PaperSummary paper) {
    return paper.title().isBlank()
        ? dev.lectern.ui.kit.Text.of("paper.untitled")
        : ReadableText.of(paper.title()).text();
  }

  private static Label unknown(String name) {
    Label label = new Label(Invisible.shown(name));
    label.getStyleClass().add("md-unknown");
    label.setTooltip(new Tooltip(dev.lectern.ui.kit.Text.of("note.unknown", name)));
    return label;
  }

  /** What may not be opened is words; a link that does not say where it leads is made to. */
  private javafx.scene.Node toAddress(String words, String address) {
    String shown = words.isBlank() ? address : words;
    return SafeAddress.of(address)
        .<javafx.scene.Node>map(
            safe -> link(said(shown, safe), safe.url(), "md-address", navigator::browse))
        .orElseGet(() -> text(shown, List.of()));
  }

  private static String said(String words, SafeAddress address) {
    boolean told =
        address.isWellKnown() && !words.contains(".")
            || SafeAddress.of(words.contains(":") ? words : "https://" + words)
                .filter(shown -> shown.host().equals(address.host()))
                .isPresent();
    return told ? words : dev.lectern.ui.kit.Text.of("link.at", words, address.host());
  }

  private static Hyperlink link(String words, String tip, String style, Consumer<String> open) {
    Hyperlink link = new Hyperlink(Invisible.shown(words));
    link.getStyleClass().addAll("md-link", style);
    link.setTooltip(new Tooltip(Invisible.shown(tip)));
    link.setAccessibleHelp(Invisible.shown(tip));
    link.setOnAction(event -> open.accept(tip));
    link.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
            link.fire();
            event.consume();
          }
        });
    return link;
  }

  private static String words(Node parent) {
    StringBuilder words = new StringBuilder();
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      words.append(
          switch (part) {
            case org.commonmark.node.Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak _ -> " ";
            default -> words(part);
          });
    }
    return words.toString();
  }
}
