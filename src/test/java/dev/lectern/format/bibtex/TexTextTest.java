package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "B{\\\"u}y{\\\"u}kg\\\"ung\\\"{o}r|Büyükgüngör",
        "{\\c{C}}etinkaya, \\c S and \\v{S}koda|Çetinkaya, Ş and Škoda",
        "Aks{\\i}n na\\\"{\\i}ve \\'\\i \\^{\\j}|Aksın naïve íĵ",
        "Erd\\H{o}s, {\\L}ukasz \\O rsted, Stra\\ss e|Erdős, Łukasz Ørsted, Straße",
        "{\\AA}ngstr{\\\"o}m {\\ae}on \\oe uvre|Ångström æon œuvre",
        "\\'{\\^e} \\d{a} \\b{b} \\k{a} \\r u|ế ạ ḇ ą ů",
        "R\\&D, 5\\% of \\$3 \\_ \\# \\{x\\}|R&D, 5% of $3 _ # {x}",
        "``quoted'' and `single' -- or --- so|“quoted” and `single' – or — so",
        "Angew.~Chem. Int.~Ed.|Angew. Chem. Int. Ed.",
        "\\textit{Tetrix} \\emph{of} {\\bf bold} {NASA}|Tetrix of bold NASA",
        "\\enquote{nested \\mkbibquote{quotes}}|“nested “quotes””",
        "$\\alpha$-rays and $x_i^2$|α-rays and $x_i^2$",
        "costs $5|costs $5",
        "\\foo{bar} \\baz x|\\foo{bar} \\baz x",
        "\\~{} and \\^{} and \\textasciitilde{}x|~ and ^ and ~x",
        "P.{\\,}G. {P.\\,G.} a\\ b\\\\c|P. G. P. G. a b c",
        "[U+4E2D][U+6587] [U+41] [U|中文 [U+41] [U",
        "D{\\c{a}}browski|Dąbrowski",
      })
  void readsWhatTexSets(String tex, String text) {
    assertThat(TexText.unicode(tex)).isEqualTo(text);
  }

  @Test
  void putsAllOnOneLineButNotes() {
    assertThat(TexText.unicode(" a\n\t b \r\n c ")).isEqualTo("a b c");
    assertThat(TexText.lines("a {\\o}\n\t b  c\n\n d")).isEqualTo("a ø\nb c\n\nd");
    assertThat(TexText.oneLine(" {A}\n\t \\'b  c ")).isEqualTo("{A} \\'b c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1000/A\\_b{\\_}c|10.1000/A_b_c",
        "\\url{http://x.y/\\~{}z?a=1\\&b=2\\#c}|http://x.y/~z?a=1&b=2#c",
        "http://x.y/$\\sim$z/{\\textasciitilde}w|http://x.y/~z/~w",
        "http://x.y/long- path|http://x.y/long-path",
      })
  void readsAddresses(String tex, String address) {
    assertThat(TexText.address(tex)).isEqualTo(address);
  }

  /** What Lectern writes for a text comes back as that text. */
  @Property
  void readsBackWhatIsWritten(
      @ForAll
          @Chars({' ', '%', '&', '#', '_', '~', '^', '<', '|', 'é', 'ł', 'ß', '“', '–', 'α'})
          @CharRange(from = 'a', to = 'e')
          @StringLength(max = 24)
          String text) {
    String tidy = text.strip().replaceAll(" +", " ").replaceAll("(?<=\\S)~+", "");
    String line = tidy.replaceAll("–+", "–");
    for (TexAlphabet alphabet : TexAlphabet.values()) {
      assertThat(TexText.unicode(LatexText.plain(line, alphabet))).isEqualTo(line);
    }
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThat(TexText.unicode(text)).isNotNull();
    assertThat(TexText.lines(text)).isNotNull();
    assertThat(TexText.address(text)).isNotNull();
  }
}
