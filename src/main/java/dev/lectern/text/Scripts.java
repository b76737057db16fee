package dev.lectern.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The raised and lowered characters that Unicode has. */
final class Scripts {
  private static final Map<Character, Character> RAISED =
      table(
          "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW.",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ·");
  private static final Map<Character, Character> LOWERED =
      table("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

  private Scripts() {}

  /** The raised form, or null unless every char has one. */
  static @Nullable String raised(String text) {
    return map(text, RAISED);
  }

  /** The lowered form, or null unless every char has one. */
  static @Nullable String lowered(String text) {
    return map(text, LOWERED);
  }

  private static @Nullable String map(String text, Map<Character, Character> table) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      Character mapped = table.get(text.charAt(i));
      if (mapped == null) {
        return null;
      }
      out.append(mapped.charValue());
    }
    return out.isEmpty() ? null : out.toString();
  }

  private static Map<Character, Character> table(String plain, String shifted) {
    Map<Character, Character> table = new HashMap<>();
    for (int i = 0; i < plain.length(); i++) {
      table.put(plain.charAt(i), shifted.charAt(i));
    }
    return table;
  }
}
