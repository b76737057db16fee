package dev.lectern.ui.notes;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Markdown (CommonMark 0.31 with tables and task lists) as nodes of the window. */
final class BlockMarkdown {

  private static final int DEEPEST = 40;
  private static final int BOX = "[ ] ".length();

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private final InlineMarkdown inline;

  BlockMarkdown(NoteLinksModel links, Navigator navigator) {
    inline = new InlineMarkdown(links, navigator);
  }

  List<javafx.scene.Node> of(String markdown) {
    return blocks(parser.parse(markdown));
  }

  private List<javafx.scene.Node> blocks(Node parent) {
    List<javafx.scene.Node> blocks = new ArrayList<>();
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      javafx.scene.Node shown = block(block);
      if (shown != null) {
        blocks.add(shown);
      }
    }
    return blocks;
  }

  private javafx.scene.@Nullable Node block(Node block) {
    return switch (block) {
      case Heading heading -> inline.flow(heading, "md-h" + Math.min(heading.getLevel(), 4));
      case Paragraph paragraph -> inline.flow(paragraph, "md-paragraph");
      case BlockQuote quote -> box(quote, "md-quote");
      case BulletList list -> list(list, list.isTight(), 0);
      case OrderedList list -> list(list, list.isTight(), first(list));
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case HtmlBlock html -> code(html.getLiteral());
      case ThematicBreak _ -> new Separator();
      case TableBlock table -> table(table);
      default -> null;
    };
  }

  private VBox box(Node parent, String style) {
    VBox box = new VBox();
    box.getStyleClass().add(style);
    box.getChildren().setAll(blocks(parent));
    return box;
  }

  private static int first(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  /**
   * A list.
   *
   * @param number of the first item; 0 where they have none
   */
  private VBox list(Node list, boolean tight, int number) {
    VBox rows = new VBox();
    rows.getStyleClass().addAll("md-list", tight ? "md-tight" : "md-loose");
    int next = number;
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      Label marker = marker(item, next);
      VBox content = box(item, "md-item");
      HBox.setHgrow(content, Priority.ALWAYS);
      HBox row = new HBox(marker, content);
      row.setAlignment(Pos.TOP_LEFT);
      row.getStyleClass().add("md-row");
      rows.getChildren().add(row);
      next += number == 0 ? 0 : 1;
    }
    return rows;
  }

  private static Label marker(Node item, int number) {
    Label marker = new Label(number > 0 ? number + "." : "•");
    marker.getStyleClass().add("md-marker");
    marker.setMinWidth(Label.USE_PREF_SIZE);
    if (item.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof org.commonmark.node.Text text
        && text.getLiteral().matches("(?s)\\[[ xX]] .*")) {
      boolean done = text.getLiteral().charAt(1) != ' ';
      text.setLiteral(text.getLiteral().substring(BOX));
      marker.setText("");
      marker.setGraphic(Icons.of(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
      marker.setAccessibleText(Text.of(done ? "note.done" : "note.to-do"));
    }
    return marker;
  }

  private static Label code(String code) {
    Label label = new Label(Invisible.shown(code.stripTrailing()));
    label.getStyleClass().add("md-block");
    Wrapping.in(label);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private GridPane table(TableBlock table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("md-table");
    int y = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        int x = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          boolean head = cell instanceof TableCell c && c.isHeader();
          HBox shown = new HBox(inline.flow(cell, head ? "md-head" : "md-cell"));
          shown.getStyleClass().add(head ? "md-head-box" : "md-cell-box");
          GridPane.setHgrow(shown, Priority.SOMETIMES);
          grid.add(shown, x++, y);
        }
        y++;
      }
    }
    return grid;
  }
}
