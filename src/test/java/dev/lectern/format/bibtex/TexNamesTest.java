package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexNamesTest {

  private static String parts(PersonName name) {
    return String.join("|", name.given(), name.particle(), name.family(), name.suffix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "Jean de la Fontaine => Jean|de la|Fontaine|",
        "de la Fontaine, Jean => Jean|de la|Fontaine|",
        "De La Fontaine, Jean => Jean||De La Fontaine|",
        "King, Jr., Martin Luther => Martin Luther||King|Jr.",
        "Plato => ||Plato|",
        "{NASA} => ||NASA|",
        "{Barnes and Noble, Inc.} => ||Barnes and Noble, Inc.|",
        "{John Henry} Ford => John Henry||Ford|",
        "Ian {Iliad Ipswich} => Ian||Iliad Ipswich|",
        "{van der} Berg, Jan => Jan||van der Berg|",
        "Charles de la Vall{\\'e}e Poussin => Charles|de la|Vallée Poussin|",
        "{\\v S}omeone {\\'e}tienne Smith => Šomeone|étienne|Smith|",
        "\\'Emile Zola => Émile||Zola|",
        "Jean d'Artagnan => Jean||d'Artagnan|",
        "Mustermann, Klaus-Peter => Klaus-Peter||Mustermann|",
        "Roger P.{\\,}G. van Gompel => Roger P. G.|van|Gompel|",
        "Jos{\\'e}~Luis Borges => José Luis||Borges|",
        "family=Berg, given=Jan, prefix=van der, suffix={Jr.} => Jan|van der|Berg|Jr.",
        "王小云 => ||王小云|",
      })
  void splitsNamesByTheRulesOfBibtex(String name, String parts) {
    assertThat(parts(TexNames.name(name, new ArrayList<>()))).isEqualTo(parts);
  }

  @Test
  void splitsListsAtTheWordAnd() {
    TexNames names = TexNames.parse("Ann Bee AND Sandra Andrews\nand {Dee and Eff} and others");
    assertThat(names.names())
        .extracting(PersonName::display)
        .containsExactly("Ann Bee", "Sandra Andrews", "Dee and Eff");
    assertThat(names.others()).isTrue();
  }

  @Test
  void reportsWhatIsNoName() {
    TexNames names = TexNames.parse("Ann Bee and and Cee, Dee, Eff, Gee");
    assertThat(names.names())
        .extracting(TexNamesTest::parts)
        .containsExactly("Ann||Bee|", "||Cee, Dee, Eff, Gee|");
    assertThat(names.odd()).containsExactly("", "Cee, Dee, Eff, Gee");
  }

  @Property
  void readsBackWhatIsWritten(
      @ForAll
          @Chars({' ', 'É', 'ł'})
          @CharRange(from = 'A', to = 'C')
          @CharRange(from = 'a', to = 'd')
          @StringLength(max = 9)
          String given,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 3) String particle,
      @ForAll
          @Chars({' ', ',', '-', 'é', 'Ø', '\''})
          @CharRange(from = 'A', to = 'C')
          @CharRange(from = 'a', to = 'd')
          @StringLength(max = 9)
          String family) {
    PersonName name = new PersonName(tidy(given), particle, "X" + tidy(family), "");
    for (TexAlphabet alphabet : TexAlphabet.values()) {
      String written = new BibtexNames(alphabet).list(List.of(name, name), true);
      TexNames read = TexNames.parse(written);
      assertThat(read.names()).as(written).containsExactly(name, name);
      assertThat(read.others()).isTrue();
    }
  }

  private static String tidy(String text) {
    return text.strip().replaceAll(" +", " ").replaceAll("''+", "'").replaceAll("--+", "-");
  }
}
