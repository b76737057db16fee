package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Link.Role;
import dev.lectern.model.PaperFields;
import org.junit.jupiter.api.Test;

class PaperLinksTest {

  @Test
  void leadsToThePageThatTheArxivNumberNames() {
    PaperFields paper =
        PaperFields.builder("T").identifiers(Identifiers.ofArxiv("2502.20241")).build();
    assertThat(PaperLinks.page(paper)).contains("https://arxiv.org/abs/2502.20241");
    assertThat(PaperLinks.of(paper)).extracting(Link::role).containsExactly(Role.PAGE, Role.PDF);
  }

  @Test
  void findsTheCodeInTheAbstractOnce() {
    PaperFields paper =
        PaperFields.builder("T")
            .abstractText("Code: https://github.com/a/b and again https://github.com/a/b.")
            .link(new Link(Role.CODE, "http://www.github.com/a/b/"))
            .build();
    assertThat(PaperLinks.of(paper))
        .containsExactly(new Link(Role.CODE, "http://www.github.com/a/b/"));
  }

  @Test
  void offersNothingThatIsNotOfTheWeb() {
    PaperFields paper =
        PaperFields.builder("T")
            .identifiers(new Identifiers(null, null, null, null, null, "file:///bin/ls"))
            .link(new Link(Role.CODE, "javascript:alert(1)"))
            .link(new Link(Role.PDF, "smb://host/share/x.pdf"))
            .link(new Link(Role.PAGE, "https://arxiv.org@evil.example/"))
            .link(new Link(Role.PROJECT, "HTTPS://Example.org/a b"))
            .abstractText("See https://arxiv.org@evil.example/x for more.")
            .build();
    assertThat(PaperLinks.of(paper))
        .containsExactly(new Link(Role.PROJECT, "https://example.org/a%20b"));
  }

  @Test
  void hasNoPageWhereNothingIsKnown() {
    assertThat(PaperLinks.page(PaperFields.builder("T").build())).isEmpty();
  }
}
