package dev.lectern.format.bibtex;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters behind the text commands of LaTeX: {@code \ss} is ß. */
final class TexSymbols {

  private static final String LETTERS =
      "ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ"
          + " Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ";
  private static final String SIGNS =
      "S § P ¶ copyright © textcopyright © pounds £ textsterling £ dag † ddag ‡ textdagger †"
          + " textdaggerdbl ‡ ldots … dots … textellipsis … textbackslash \\ textasciitilde ~"
          + " textasciicircum ^ textasciigrave ` textless < textgreater > textbar | textbraceleft {"
          + " textbraceright } lbrace { rbrace } textunderscore _ textdollar $ textendash –"
          + " textemdash — textregistered ® texttrademark ™ textquotedblleft “ textquotedblright ”"
          + " textquoteleft ‘ textquoteright ’ textquotesingle ' textquotedbl \" quotedblbase „"
          + " quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright »"
          + " guilsinglleft ‹ guilsinglright › textdegree ° degree ° textmu µ texteuro € euro €"
          + " textyen ¥ textcent ¢ textsection § textparagraph ¶ textperiodcentered · textbullet •"
          + " texttimes × textdiv ÷ textpm ± textonehalf ½ textonequarter ¼ textthreequarters ¾"
          + " textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª"
          + " textordmasculine º textexclamdown ¡ textquestiondown ¿ textcurrency ¤ textbrokenbar ¦"
          + " textlnot ¬ textnumero № textperthousand ‰ textminus − textrightarrow → textleftarrow"
          + " ← slash / hyphen - LaTeX LaTeX TeX TeX BibTeX BibTeX psq sq. psqq sqq.";

  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final Map<Integer, String> NAMES = new HashMap<>();

  static {
    for (String table : new String[] {LETTERS, SIGNS}) {
      String[] cells = table.split(" ");
      for (int i = 0; i + 1 < cells.length; i += 2) {
        BY_NAME.put(cells[i], cells[i + 1]);
      }
    }
    String[] cells = SIGNS.split(" ");
    for (int i = 0; i + 1 < cells.length; i += 2) {
      boolean kernel = cells[i].startsWith("text") || cells[i].length() == 1;
      if (kernel && cells[i + 1].length() == 1 && cells[i + 1].charAt(0) >= 0x80) {
        NAMES.putIfAbsent((int) cells[i + 1].charAt(0), "{\\" + cells[i] + "}");
      }
    }
  }

  private TexSymbols() {}

  /** What a command without argument stands for. */
  static @Nullable String text(String command) {
    return BY_NAME.get(command);
  }

  /** The command of a sign beyond ASCII that every LaTeX of today knows. */
  static @Nullable String command(int sign) {
    return NAMES.get(sign);
  }
}
