package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-02-28, 28 Feb 2025",
    "2025-02,    Feb 2025",
    "2025,       2025",
    "XXXX-02-28, 28 Feb"
  })
  void writesWhatIsKnownOfADate(String edtf, String shown) {
    assertThat(Dates.of(PartialDate.parse(edtf).orElseThrow())).isEqualTo(shown);
  }
}
