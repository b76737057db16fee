package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenLinkTest {

  @Test
  void findsTheLinkThatIsBeingTyped() {
    assertThat(OpenLink.at("see [[walk", 10)).contains(new OpenLink(6, 10, false));
    assertThat(OpenLink.at("see [[", 6)).contains(new OpenLink(6, 6, false));
  }

  @Test
  void findsTheLinkAroundTheCaret() {
    String text = "see [[walking2024]] and";
    OpenLink link = OpenLink.at(text, 9).orElseThrow();
    assertThat(link.closed()).isTrue();
    assertThat(link.name(text)).isEqualTo("walking2024");
  }

  @Test
  void isNotFooledByLinksBeforeOrInOtherLines() {
    assertThat(OpenLink.at("[[a]] and", 9)).isEmpty();
    assertThat(OpenLink.at("[[a\nand", 7)).isEmpty();
    assertThat(OpenLink.at("no link", 3)).isEmpty();
    assertThat(OpenLink.at("[[a and [[b]]", 3)).contains(new OpenLink(2, 3, false));
  }
}
