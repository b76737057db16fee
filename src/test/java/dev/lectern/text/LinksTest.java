package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Link;
import dev.lectern.model.Link.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          Project page: https://hly-123.github.io/FunGrasp/ . => https://hly-123.github.io/FunGrasp/
          at https://huggingface.co/Anonymous998/passiveRL/tree/main{Hugging Face} => https://huggingface.co/Anonymous998/passiveRL/tree/main
          Code open-sourced at: github.com/anyasims/edge-of-reach. => https://github.com/anyasims/edge-of-reach
          future researchhttps://github.com/InternLM/OREAL. => https://github.com/InternLM/OREAL
          (https://github.com/facebookresearch/schedule_free). => https://github.com/facebookresearch/schedule_free
          shown at https://youtu.be/akjGDgfwLbM?si=QVw6ExoPy2VsU2g6 => https://youtu.be/akjGDgfwLbM?si=QVw6ExoPy2VsU2g6
          [Github](https://github.com/Hambaobao/SWE-Flow). => https://github.com/Hambaobao/SWE-Flow
          here: https://huggingface.co/alexgambashidze/SDXL\\_NCP-DPO\\_v0.1 => https://huggingface.co/alexgambashidze/SDXL_NCP-DPO_v0.1
          \\url{https://github.com/bytedance/SALMONN/}. => https://github.com/bytedance/SALMONN/
          (google.github.io/tacotron/zero_shot). => https://google.github.io/tacotron/zero_shot
          <https://annaj2178.github.io/EnerverseAC.github.io>. => https://annaj2178.github.io/EnerverseAC.github.io
          at www.powerinfer.ai/v2. => https://www.powerinfer.ai/v2
          see https://en.wikipedia.org/wiki/Paper_(disambiguation), => https://en.wikipedia.org/wiki/Paper_(disambiguation)
          "https://github.com/twelvelabs-io/video". => https://github.com/twelvelabs-io/video
          见https://github.com/a/b。下 => https://github.com/a/b
          """)
  void findsTheAddressIn(String text, String url) {
    assertThat(Links.in(text)).extracting(Links.Found::url).containsExactly(url);
  }

  @Test
  void placesTheAddressInTheText() {
    String text = "Code: https://github.com/a/b, page: https://c.github.io/d .";
    assertThat(Links.in(text))
        .extracting(link -> text.substring(link.start(), link.end()))
        .containsExactly("https://github.com/a/b", "https://c.github.io/d");
  }

  @Test
  void seesNoAddressInPlainWords() {
    assertThat(Links.in("e.g. github.com is a site, me@github.com/x no, http:// neither, a.b/c"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/foo/bar, CODE",
    "http://www.gitlab.com/foo, CODE",
    "https://huggingface.co/spaces/a/b, CODE",
    "https://huggingface.co/datasets/a/b, OTHER",
    "https://huggingface.co/papers/2501.00001, PAGE",
    "https://arxiv.org/abs/2501.00001v2, PAGE",
    "https://arxiv.org/pdf/2501.00001v2, PDF",
    "https://example.org/paper.PDF?download=1, PDF",
    "https://foo.github.io/, PROJECT",
    "https://sites.google.com/view/history-ib, PROJECT",
    "https://github.com, OTHER",
    "https://www.jennyzhangzt.com/omni/, OTHER"
  })
  void tellsTheRoleOf(String url, Role role) {
    assertThat(Links.roleOf(url)).isEqualTo(role);
  }

  @Test
  void believesTheWordsBeforeAnAddress() {
    String text = "Project website at https://www.jennyzhangzt.com/omni/";
    assertThat(Links.in(text))
        .extracting(Links.Found::link)
        .containsExactly(new Link(Role.PROJECT, "https://www.jennyzhangzt.com/omni/"));
  }
}
