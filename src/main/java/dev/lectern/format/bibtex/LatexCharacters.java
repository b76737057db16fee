package dev.lectern.format.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters outside ASCII for pdfLaTeX without packages (LaTeX 2018 and later, OT1 or T1 fonts).
 *
 * <p>What that takes stays UTF-8. Other characters become TeX commands ({@code $\alpha$}, {@code
 * {\^e}}); letters of no TeX font here fall back to the nearest ASCII letter ({@code đ} to {@code
 * d}), and what has none is written as {@code [U+4E2D]}, which sets and can be told back.
 */
final class LatexCharacters {

  /** Measured with pdfTeX of TeX Live 2022: no error and no missing character in OT1. */
  private static final String TAKEN =
      """
      A1-AA AC AE-BA BC-CF D1-DD DF-EF F1-FD FF-103 106-10F 112-117 11A-125 128-12D
      130-137 139-13E 141-148 14C-165 168-171 174-17E 192 1C4-1D4 1E2-1E3 1E6-1E9
      1F0 1F4-1F5 218-21B 232-233 237 2C6-2C7 2D8-2D9 2DC-2DD 1E02-1E03 1E0D
      1E1E-1E21 1E25 1E30-1E31 1E37 1E43 1E45 1E47 1E5B 1E63 1E6D 1E8E-1E91 1E9E
      1EF2-1EF3 2012-2016 2018-2019 201C-201D 2020-2022 2026 2030-2031 203B 2044
      204E 2052 20A1 20A4 20A6 20A9 20AB-20AC 20B1 2103 2116-2117 211E 2120 2122
      2126-2127 212E 2190-2193 25E6 FB00-FB06
      """;

  private static final String SUPERSCRIPTS = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱi";
  private static final String SUBSCRIPTS = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)";
  private static final String SCRIPT_CAPITALS =
      "𝒜A𝒞C𝒟D𝒢G𝒥J𝒦K𝒩N𝒪O𝒫P𝒬Q𝒮S𝒯T𝒰U𝒱V𝒲W𝒳X𝒴Y𝒵ZℬBℰEℱFℋHℐIℒLℳMℛR";
  private static final String MATH =
      """
      α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota
      κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi
      χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi
      Ω Omega ∆ Delta ≤ le ≥ ge ⩽ le ⩾ ge ≠ ne ≈ approx ∼ sim ≃ simeq ≅ cong ≡ equiv ∞ infty ∈ in
      ∋ ni ∉ notin ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists
      ¬ neg ∧ wedge ∨ vee ∇ nabla ∂ partial ∑ sum ∏ prod ∫ int √ surd ∝ propto ⊗ otimes ⊕ oplus
      ⊙ odot ⊥ perp ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↔ leftrightarrow ↦ mapsto
      ⟶ longrightarrow ⟨ langle ⟩ rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor ≪ ll ≫ gg « ll » gg
      ∘ circ ⋅ cdot ∗ ast ⋆ star ★ star ∥ parallel ℓ ell ℏ hbar ⊢ vdash ⊨ models ♠ spadesuit
      ♥ heartsuit ♦ diamondsuit ♣ clubsuit ′ prime ″ prime\\prime ✓ surd ℵ aleph ⋯ cdots
      """;
  private static final String LETTERS =
      "đ d Đ D ð d Ð D þ th Þ Th ŋ n Ŋ N „ ,, ‚ , ‹ $<$ › $>$ − $-$ ‐ - ‑ - ⁃ - ‽ ?!";
  private static final Map<Integer, String> COMMANDS =
      Map.ofEntries(
          Map.entry((int) 'ł', "{\\l}"),
          Map.entry((int) 'Ł', "{\\L}"),
          Map.entry((int) 'ø', "{\\o}"),
          Map.entry((int) 'Ø', "{\\O}"),
          Map.entry((int) 'å', "{\\aa}"),
          Map.entry((int) 'Å', "{\\AA}"),
          Map.entry((int) 'æ', "{\\ae}"),
          Map.entry((int) 'Æ', "{\\AE}"),
          Map.entry((int) 'œ', "{\\oe}"),
          Map.entry((int) 'Œ', "{\\OE}"),
          Map.entry((int) 'ß', "{\\ss}"),
          Map.entry((int) 'ı', "{\\i}"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '–', "--"),
          Map.entry((int) '—', "---"));
  private static final String ACCENTS =
      "\u0300`\u0301'\u0302^\u0303~\u0308\"\u0304=\u0307.\u0306u\u030Cv\u030BH\u0327c\u0328c\u0323d"
          + "\u0331b\u030Ar";

  private static final Map<Integer, String> KNOWN = known();
  private static final Map<String, String> FORMULAS = formulas();

  private LatexCharacters() {}

  /** What stands for a character in running text. */
  static String latex(int c) {
    String known = KNOWN.get(c);
    if (known != null) {
      return known;
    }
    if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return c == 0xA0 ? "~" : " ";
    }
    if (Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F) {
      return "";
    }
    if (Character.getType(c) == Character.SURROGATE) {
      return "[U+FFFD]";
    }
    String accented = accented(Character.toString(c));
    return accented != null ? accented : compatible(c);
  }

  /** What stands for a character where the file is ASCII. */
  static String ascii(int c) {
    String usual = c == '’' ? null : COMMANDS.get(c);
    String command = usual == null ? TexSymbols.command(c) : usual;
    if (c < 0x80 || command != null) {
      return command == null ? latex(c) : command;
    }
    String accented = accented(Character.toString(c));
    String latex = accented == null ? latex(c) : accented;
    return latex.chars().allMatch(x -> x < 0x80) ? latex : compatible(c);
  }

  /** What stands for a character where the file may have any: itself, unless it is invisible. */
  static String unicode(int c) {
    if (c == 0xA0) {
      return "~";
    }
    if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
      return " ";
    }
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> "\uFFFD";
      case Character.UNASSIGNED, Character.PRIVATE_USE -> code(c);
      default -> c == 0xFEFF ? "" : Character.toString(c);
    };
  }

  /** The character that a formula of one sign such as {@code $\alpha$} stands for, or null. */
  static @Nullable String character(String formula) {
    return FORMULAS.get(formula);
  }

  /** A letter of a name in ASCII that every style may cut and sort. */
  static String letter(int c) {
    if (c < 0x80) {
      return Character.toString(c);
    }
    String command = COMMANDS.get(c);
    if (command != null) {
      return command;
    }
    String accented = accented(Character.toString(c));
    return accented != null ? accented : "{" + latex(c) + "}";
  }

  /** A letter with accents, as TeX builds it; accents that TeX has not are left out. */
  static @Nullable String accented(String letterAndMarks) {
    String apart = Normalizer.normalize(letterAndMarks, Normalizer.Form.NFD);
    if (apart.length() < 2 || apart.charAt(0) > 'z' || !Character.isLetter(apart.charAt(0))) {
      return null;
    }
    String letter = apart.substring(0, 1);
    boolean dotless = letter.equals("i") || letter.equals("j");
    String built = letter;
    for (int i = 1; i < apart.length(); i++) {
      int accent = ACCENTS.indexOf(apart.charAt(i));
      boolean above = "cdb".indexOf(accent < 0 ? ' ' : ACCENTS.charAt(accent + 1)) < 0;
      String base = built.equals(letter) && dotless && above ? "\\" + letter : built;
      built = accent < 0 ? built : "\\" + ACCENTS.charAt(accent + 1) + "{" + base + "}";
    }
    return built.equals(letter) ? letter : "{" + built + "}";
  }

  private static String compatible(int c) {
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    if (plain.chars().allMatch(x -> x == ' ' || Character.isLetterOrDigit(x) && x < 0x80)) {
      return plain;
    }
    if (plain.codePoints().allMatch(x -> x != c && KNOWN.containsKey(x))) {
      return plain.codePoints().mapToObj(KNOWN::get).reduce("", String::concat);
    }
    return code(c);
  }

  private static String code(int c) {
    return "[U+" + HexFormat.of().withUpperCase().toHexDigits(c).replaceFirst("^0{1,4}", "") + "]";
  }

  private static Map<Integer, String> known() {
    Map<Integer, String> known = new HashMap<>();
    for (String range : TAKEN.strip().split("\\s+")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
        known.put(c, Character.toString(c));
      }
    }
    String[] math = MATH.strip().split("\\s+");
    for (int i = 0; i < math.length; i += 2) {
      known.put(math[i].codePointAt(0), "$\\" + math[i + 1] + "$");
    }
    String[] letters = LETTERS.split(" ");
    for (int i = 0; i < letters.length; i += 2) {
      known.put(letters[i].codePointAt(0), letters[i + 1]);
    }
    pairs(SUPERSCRIPTS, "$^{%s}$", known);
    pairs(SUBSCRIPTS, "$_{%s}$", known);
    pairs(SCRIPT_CAPITALS, "$\\mathcal{%s}$", known);
    return known;
  }

  private static Map<String, String> formulas() {
    Map<String, String> formulas = new HashMap<>();
    KNOWN.forEach(
        (c, latex) -> {
          if (latex.startsWith("$") && latex.length() > 3 && latex.indexOf('$', 1) > 2) {
            // Of two characters with one command, Greek letters and plain operators come first.
            formulas.merge(latex, Character.toString(c), LatexCharacters::lower);
          }
        });
    return formulas;
  }

  private static String lower(String a, String b) {
    return a.codePointAt(0) < b.codePointAt(0) ? a : b;
  }

  private static void pairs(String pairs, String form, Map<Integer, String> into) {
    int[] characters = pairs.codePoints().toArray();
    for (int i = 0; i < characters.length; i += 2) {
      String plain = Character.toString(characters[i + 1]);
      into.put(characters[i], form.formatted(plain));
    }
  }
}
