package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PersonName;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameTextTest {

  @Test
  void writesNamesAsAllFormatsKeepThem() {
    assertThat(
            NameText.of(
                List.of(
                    new PersonName("Jan", "van der", "Berg", ""),
                    new PersonName("Martin", "", "King", "Jr."),
                    new PersonName("", "", "NASA", ""),
                    new PersonName("", "", "Barnes, Inc.", ""),
                    new PersonName("Vincent", "", "van Gogh", ""))))
        .isEqualTo(
            "van der Berg, Jan; King, Martin, Jr.; NASA; {Barnes, Inc.}; {van Gogh}, Vincent");
  }

  @Test
  void readsWhatPeopleType() {
    assertThat(NameText.parse(" van der Berg ,  Jan;; NASA ;"))
        .containsExactly(
            new PersonName("Jan", "van der", "Berg", ""), new PersonName("", "", "NASA", ""));
  }

  @Property
  void readsBackWhatItWrites(
      @ForAll @CharRange(from = 'A', to = 'c') @StringLength(max = 3) String given,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 3) String particle,
      @ForAll @Chars({' ', ',', ';'}) @CharRange(from = 'a', to = 'c') @StringLength(max = 6)
          String family,
      @ForAll @Chars({',', ';', 'x'}) @StringLength(max = 2) String suffix) {
    PersonName name = new PersonName(given, particle, ("X" + family).strip(), suffix);
    assertThat(NameText.parse(NameText.of(List.of(name, name)))).containsExactly(name, name);
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThat(NameText.parse(text)).isNotNull();
  }
}
