package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivNumberTest {

  @ParameterizedTest
  @CsvSource({
    "2502.20241,2502.20241,",
    "arXiv:2502.20241v2,2502.20241,2",
    "arXiv:2502.20241 [cs.RO],2502.20241,",
    "math/0307200v3,math/0307200,3",
    "math.AG/0601001,math.AG/0601001,",
    "https://arxiv.org/abs/0704.0001v1,0704.0001,1",
    "http://arxiv.org/pdf/hep-th/9901001.pdf,hep-th/9901001,",
    "10.48550/arXiv.2502.20241,2502.20241,"
  })
  void readsTheFormsOfANumber(String value, String number, Integer version) {
    assertThat(ArxivNumber.of(value)).contains(new ArxivNumber(number, version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "2502.202411", "10.1000/x/1234567", "jstor/12", "3.14"})
  void leavesOtherNumbersAlone(String value) {
    assertThat(ArxivNumber.of(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages 2502.20241", "see 2502.20241", "math/0307200"})
  void asksThatATextSaysWhatTheNumberIs(String text) {
    assertThat(ArxivNumber.in(text)).isEmpty();
  }
}
