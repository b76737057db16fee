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

class LatexTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "100% of R&D, #1, a_b|100\\% of R\\&D, \\#1, a\\_b",
        "78.2\\% kept|78.2\\% kept",
        "x^2 in Table~1, ~5 times|x{\\textasciicircum}2 in Table~1, {\\textasciitilde}5 times",
        "$5 and $10|\\$5 and \\$10",
        "$x_i^2$ stays|$x_i^2$ stays",
        "$\\mathbb{R}^n$|$\\mathbf{R}^n$",
        "$x^a_b^c$|\\$x{\\textasciicircum}a\\_b{\\textasciicircum}c\\$",
        "$\\foo{x}$|\\${\\textbackslash}foo\\{x\\}\\$",
        "a { alone|a {\\textbraceleft} alone",
        "alone } b|alone {\\textbraceright} b",
        "R&amp;D costs &#233;&foo; AT&T;|R\\&D costs é\\&foo; AT\\&T;",
        "Jos&eacute; &qacute;|José \\&qacute;",
        "S^{1.5}|S$^{1.5}$",
        "SL^{2}A and G_{stack}|SL$^{2}$A and G$_{stack}$",
        "^{2}|{\\textasciicircum}\\{2\\}",
        "x^{\\input y}|x{\\textasciicircum}\\{{\\textbackslash}input y\\}",
        "\\textbf{L}azy|\\textbf{L}azy",
        "\\'Ecole {\\'e} caf\\'{e}|{\\'E}cole {\\'e} caf{\\'{e}}",
        "\\foo{bar} \\|{\\textbackslash}foo\\{bar\\} {\\textbackslash}",
        "\\alpha and \\LaTeX|$\\alpha$ and {\\LaTeX}",
        "Łódź é|Łódź é",
        "𝒪(n) Ω ≤ ế|$\\mathcal{O}$(n) $\\Omega$ $\\le$ {\\'{\\^{e}}}",
        "中文 🤗|[U+4E2D][U+6587] [U+1F917]",
        "Dąbrowski|D{\\c{a}}browski",
        "a < b|a {\\textless} b",
        "the model\\'s eyes|the model's eyes",
        "{B}ayesian {GRPO} in M{ü}nchen, {a, b}|{B}ayesian {GRPO} in M{ü}nchen, \\{a, b\\}",
      })
  void escapesWhatIsNoLatexAndKeepsWhatIs(String text, String latex) {
    assertThat(LatexText.plain(text)).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRPO for LLMs|{GRPO} for {LLMs}",
        "Robust-DexGrasp: A Study|Robust-{DexGrasp}: A Study",
        "Plan B and Nex-N1|Plan {B} and Nex-{N1}",
        "sim2Real in 3D|{sim2Real} in {3D}",
        "On $K$ Arms with \\LaTeX|On {$K$} Arms with {{\\LaTeX}}",
        "Robust_DexGrasp|{Robust\\_DexGrasp}",
        "{GRPO} for {{LLMs}} in {B}ayes|{GRPO} for {{LLMs}} in {B}ayes",
        "{{\\LaTeX}} and {$K$}|{{\\LaTeX}} and {$K$}",
      })
  void protectsCapitalsWordByWord(String title, String latex) {
    assertThat(LatexText.title(title)).isEqualTo(latex);
  }

  @Property
  void bracesAlwaysPairUp(
      @ForAll
          @Chars({'\\', '{', '}', '$', '^', '_', 'K', ' ', '%', '\'', '~'})
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 24)
          String text) {
    int depth = 0;
    for (char c : LatexText.title(text).toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
  }

  /** A title that was written once is written the same way again. */
  @Property
  void writesItsOwnTitlesAgain(
      @ForAll
          @Chars({'K', 'L', ' ', '-', '%', '_', 'é', '~'})
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 16)
          String text) {
    String once = LatexText.title(text);
    assertThat(LatexText.title(once)).isEqualTo(once);
  }

  @Test
  void survivesBottomlessNesting() {
    assertThat(LatexText.title("{A".repeat(50_000) + "}".repeat(50_000))).isNotEmpty();
    assertThat(LatexText.plain("\\textbf{".repeat(50_000) + "}".repeat(50_000))).isNotEmpty();
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThat(LatexText.title(text)).isNotNull();
  }
}
