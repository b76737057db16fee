package dev.lectern.format.bibtex;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas in titles and abstracts: which ones LaTeX can set without packages. */
final class LatexMath {

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z0-9 +\\-*/=<>()\\[\\],.:;!'|^_{}\\\\]+");
  private static final Pattern BROKEN_SCRIPT =
      Pattern.compile(
          "[\\^_]\\s*(?:$|[\\^_}'])"
              + "|([\\^_])(?:[^\\\\{}]|\\\\[A-Za-z]+|\\{[^{}]*\\})"
              + "(?:[\\^_](?:[^\\\\{}]|\\\\[A-Za-z]+|\\{[^{}]*\\}))?\\1|'\\^");

  /** Commands of packages, and what plain LaTeX has instead. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("mathbb", "mathbf"),
          Map.entry("boldsymbol", "mathbf"),
          Map.entry("bm", "mathbf"),
          Map.entry("mathfrak", "mathbf"),
          Map.entry("mathscr", "mathcal"),
          Map.entry("text", "mathrm"),
          Map.entry("operatorname", "mathrm"),
          Map.entry("leqslant", "le"),
          Map.entry("geqslant", "ge"),
          Map.entry("lesssim", "le"),
          Map.entry("gtrsim", "ge"));

  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          ("mathcal mathbf mathrm mathit mathsf mathtt sqrt hat tilde bar vec dot ddot overline"
                  + " widehat widetilde underline")
              .split(" "));

  private static final Set<String> SYMBOLS =
      Set.of(
          ("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu"
               + " nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega"
               + " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega le ge leq geq ne neq"
               + " approx sim simeq cong equiv infty in ni notin subset supset subseteq supseteq"
               + " cup cap emptyset forall exists neg wedge vee nabla partial sum prod int propto"
               + " times div cdot cdots ldots dots pm mp otimes oplus odot circ ast star perp"
               + " parallel mid to rightarrow leftarrow Rightarrow Leftarrow Leftrightarrow"
               + " leftrightarrow mapsto longrightarrow langle rangle lceil rceil lfloor rfloor ll"
               + " gg ell hbar log exp ln sin cos tan min max sup inf lim det gcd arg Pr prime top"
               + " bot setminus quad surd uparrow downarrow aleph vdash models triangle")
              .split(" "));

  private LatexMath() {}

  /** A formula (without its dollars) that sets in any document, or null where it might not. */
  static @Nullable String safe(String formula) {
    if (!HARMLESS.matcher(withoutEscapes(formula)).matches()
        || BROKEN_SCRIPT.matcher(formula).find()
        || !balanced(formula)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    Matcher m = COMMAND.matcher(formula);
    while (m.find()) {
      String command = INSTEAD.getOrDefault(m.group(1), m.group(1));
      if (!knows(command, formula.substring(m.end()).stripLeading())) {
        return null;
      }
      m.appendReplacement(out, Matcher.quoteReplacement("\\" + command));
    }
    return formula.endsWith("\\") ? null : m.appendTail(out).toString();
  }

  /** Whether a command makes sense only in a formula. */
  static boolean isCommand(String command) {
    String known = INSTEAD.getOrDefault(command, command);
    return SYMBOLS.contains(known) || WITH_ARGUMENT.contains(known);
  }

  static boolean takesArgument(String command) {
    return WITH_ARGUMENT.contains(INSTEAD.getOrDefault(command, command));
  }

  private static boolean knows(String command, String rest) {
    if (WITH_ARGUMENT.contains(command)) {
      return rest.startsWith("{");
    }
    if (command.equals("frac")) {
      return rest.matches("(?s)\\{[^{}]*\\}\\{.*");
    }
    return SYMBOLS.contains(command) || command.length() == 1 && ",;:! {}%|".contains(command);
  }

  private static String withoutEscapes(String formula) {
    return formula.replace("\\%", "");
  }

  private static boolean balanced(String formula) {
    int depth = 0;
    for (int i = 0; i < formula.length() && depth >= 0; i++) {
      char c = formula.charAt(i);
      if (c == '\\') {
        // Escaped braces group nothing, but BibTeX counts them.
        boolean brace = i + 1 < formula.length() && "{}".indexOf(formula.charAt(i + 1)) >= 0;
        i += brace ? 0 : 1;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return depth == 0;
  }
}
