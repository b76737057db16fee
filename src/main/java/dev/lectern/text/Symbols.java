package dev.lectern.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signs behind LaTeX names: {@code alpha} is α, {@code leq} is ≤. */
final class Symbols {
  private static final Map<String, String> GREEK = new HashMap<>();
  private static final Map<Integer, String> GREEK_NAMES = new HashMap<>();
  private static final Map<String, String> SIGNS = new HashMap<>();

  /** Names that are no word of any language a paper is written in, so that they need no context. */
  private static final Set<String> UNMISTAKABLE =
      Set.of(
          "leq",
          "geq",
          "neq",
          "simeq",
          "cdot",
          "cdots",
          "ldots",
          "infty",
          "nabla",
          "rightarrow",
          "leftarrow",
          "Rightarrow",
          "Leftarrow",
          "leftrightarrow",
          "longrightarrow",
          "mapsto",
          "varepsilon",
          "vartheta",
          "varphi",
          "lceil",
          "rceil",
          "lfloor",
          "rfloor",
          "langle",
          "rangle",
          "otimes",
          "oplus",
          "propto",
          "subseteq",
          "preceq",
          "succeq");

  static {
    String small =
        "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ"
            + " nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω";
    String capital =
        "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω";
    String variants = "varepsilon ε vartheta ϑ varphi φ varrho ϱ varsigma ς varpi ϖ";
    String relations =
        "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫"
            + " in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ prec ≺ succ ≻ preceq ⪯"
            + " succeq ⪰ mid | parallel ∥ perp ⊥";
    String operators =
        "times × cdot · circ ∘ pm ± mp ∓ div ÷ ast * star ⋆ bullet • otimes ⊗ oplus ⊕ odot ⊙"
            + " wedge ∧ vee ∨ neg ¬ forall ∀ exists ∃ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ infty ∞"
            + " emptyset ∅ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ top ⊤ bot ⊥ angle ∠ prime ′ dagger †";
    String others =
        "rightarrow → to → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ longrightarrow ⟶"
            + " mapsto ↦ uparrow ↑ downarrow ↓ ldots … cdots ⋯ dots … lceil ⌈ rceil ⌉ lfloor ⌊"
            + " rfloor ⌋ langle ⟨ rangle ⟩ degree ° deg ° checkmark ✓ sharp ♯ flat ♭ triangle △"
            + " copyright © S § P ¶ pounds £ euro € textdegree ° texttimes × textendash –"
            + " textemdash — textquotesingle ' textasciitilde ~ backslash \\ textbackslash \\"
            + " textminus − textbraceleft { textbraceright } textasciicircum ^ textless <"
            + " textgreater > textbar | textunderscore _ textquotedblleft “ textquotedblright ”"
            + " textquoteleft ‘ textquoteright ’";
    read(small, GREEK);
    GREEK.forEach((name, sign) -> GREEK_NAMES.put(sign.codePointAt(0), name));
    read(capital, GREEK);
    GREEK.forEach(
        (name, sign) ->
            GREEK_NAMES.putIfAbsent(sign.codePointAt(0), name.toLowerCase(Locale.ROOT)));
    read(variants, GREEK);
    SIGNS.putAll(GREEK);
    read(relations, SIGNS);
    read(operators, SIGNS);
    read(others, SIGNS);
  }

  private Symbols() {}

  /** The Greek letter of a name such as {@code alpha} or {@code Omega}. */
  static @Nullable String greek(String name) {
    return GREEK.get(name);
  }

  /** The name of a Greek letter, in small letters. */
  static @Nullable String greekName(int codePoint) {
    return GREEK_NAMES.get(codePoint);
  }

  /** The sign of a command, Greek letters included. */
  static @Nullable String sign(String command) {
    return SIGNS.get(command);
  }

  /** The names that need no backslash to be recognised. */
  static Set<String> unmistakable() {
    return UNMISTAKABLE;
  }

  /** The names of Greek letters. */
  static Set<String> greek() {
    return Collections.unmodifiableSet(GREEK.keySet());
  }

  /** The sign of a name that needs no backslash to be recognised. */
  static @Nullable String unmistakable(String name) {
    return UNMISTAKABLE.contains(name) ? SIGNS.get(name) : null;
  }

  /** Names of more than one letter that carry a subscript. */
  static boolean isSubscripted(String name) {
    return GREEK.containsKey(name) || name.equals("ell") || name.equals("log");
  }

  private static void read(String table, Map<String, String> into) {
    String[] cells = table.split(" ");
    for (int i = 0; i + 1 < cells.length; i += 2) {
      into.put(cells[i], cells[i + 1]);
    }
  }
}
