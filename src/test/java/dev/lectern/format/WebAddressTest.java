package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @Test
  void keepsAnAddressOfTheWeb() {
    assertThat(WebAddress.of("https://a.org/x_y/~z?q=1&r=%20#s"))
        .contains("https://a.org/x_y/~z?q=1&r=%20#s");
    assertThat(WebAddress.of("HTTP://A.org/B")).contains("http://a.org/B");
  }

  @Test
  void encodesWhatWouldEndAQuotationOrBrackets() {
    assertThat(WebAddress.of("https://a.org/\"><b>(c) d'\\é"))
        .contains("https://a.org/%22%3E%3Cb%3E%28c%29%20d%27%5C%C3%A9");
    assertThat(WebAddress.ofDoi("10.1002/(sici)1097<1::aid#?"))
        .isEqualTo("https://doi.org/10.1002/%28sici%291097%3C1::aid%23%3F");
    assertThat(WebAddress.ofArxiv("math/0601001")).isEqualTo("https://arxiv.org/abs/math/0601001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc", "", "https://", "//a.b"})
  void refusesWhatIsNotOfTheWeb(String address) {
    assertThat(WebAddress.of(address)).isEmpty();
  }
}
