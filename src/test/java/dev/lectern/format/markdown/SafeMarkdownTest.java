package dev.lectern.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Head\n\n- [x] *one* **two** `<script>`\n\n> said\n\n```\n[a](javascript:x)\n```\n",
        "[a](https://example.org) ![b](http://example.org/x.png) <mailto:a@b.org> [[key2020]]",
        "[c](#head) [d](other.md) line<br>break <b>bold</b> <sub>2</sub>",
        "1. a\n   continued [e][ref]\n\n[ref]: https://example.org \"T\"\n",
      })
  void staysAsItIs(String markdown) {
    assertThat(SafeMarkdown.of(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](<java&#115;cript:alert(1)>)",
        "![a](file:///etc/passwd)",
        "[![a](file:///x)](smb://host/x)",
        "[![a](https://ok.org)](javascript:x)",
        "[*a* [b](javascript:x)](vbscript:y)",
        "<javascript:alert(1)>",
        "[a][r]\n\n[r]: javascript:x",
        "[r]\n\n[r]: file:///x",
        "- > [a](\n  > data:text/html,x)",
        "x [a](//host/share) y [b](\\\\\\\\host\\\\share)",
        "[a](https://arxiv.org@evil.example)",
        "a <a href='javascript:x'>b</a>",
        "<script>alert(1)</script>",
        "<div onclick=x>\n<iframe src=y>\n</div>",
        "text <img/src=x onerror=y>",
        "<svg><a xlink:href='javascript:x'>z</a></svg>",
      })
  void noLinkLeadsElsewhereAndNothingRuns(String markdown) {
    String safe = SafeMarkdown.of(markdown);
    assertThat(destinations(safe)).allMatch(address -> address.startsWith("https://ok.org"));
    assertThat(HtmlRenderer.builder().build().render(Parser.builder().build().parse(safe)))
        .doesNotContainPattern("(?i)<(script|iframe|svg|img/|a href=['\"]?(?!https://ok.org))");
  }

  @Test
  void endsWhateverIsNested() {
    assertThat(SafeMarkdown.of("[".repeat(2_000) + "a](javascript:x)")).isNotEmpty();
    assertThat(destinations(SafeMarkdown.of("![".repeat(300) + "a" + "](file:x)".repeat(300))))
        .isEmpty();
  }

  private static List<String> destinations(String markdown) {
    List<String> all = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                all.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                all.add(image.getDestination());
                visitChildren(image);
              }
            });
    return all;
  }
}
