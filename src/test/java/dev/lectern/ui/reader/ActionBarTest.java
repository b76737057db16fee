package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionBarTest {

  @ParameterizedTest
  @CsvSource({
    "PAGE, https://arxiv.org/abs/2409.17580, arXiv",
    "PAGE, https://huggingface.co/papers/2409.17580, Hugging Face",
    "PAGE, https://dx.doi.org/10.1000/182, DOI",
    "PAGE, https://example.org/arxiv.org/x, Page",
    "PDF, https://arxiv.org/pdf/2409.17580, PDF",
    "CODE, https://huggingface.co/spaces/x, Code"
  })
  void tellsWhoseAPageIs(Link.Role role, String url, String name) {
    assertThat(ActionBar.name(new Link(role, url))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "CODE, https://github.com/a/b, Code",
    "CODE, https://github.com.evil.example/a/b, Code · github.com.evil.example",
    "PAGE, https://xn--rxiv-43d.org/abs/2409.17580, Page · xn--rxiv-43d.org",
  })
  void tellsWhereAnUnknownHostLeads(Link.Role role, String url, String label) {
    assertThat(ActionBar.label(new Link(role, url))).isEqualTo(label);
  }
}
