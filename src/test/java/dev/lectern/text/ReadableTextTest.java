package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.ReadableText.Bias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTextTest {

  /** Passages of real abstracts and titles. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          improvement of 78.2\\% in the Alpaca Eval => improvement of 78.2% in the Alpaca Eval
          the model to ``think with videos'' by => the model to “think with videos” by
          four degree-of-freedom~(DoF) tendon-driven => four degree-of-freedom (DoF) tendon-driven
          is at least Omega(S^{1.5}) in the PAC => is at least Ω(S¹·⁵) in the PAC
          regret is at least Omega(T^{2/3}), suggesting => regret is at least Ω(T^{2/3}), suggesting
          the Theta(S) scaling => the Θ(S) scaling
          speed to Theta_{epsilon}(log(n)), compared => speed to Θ_ε(log(n)), compared
          an excess risk of mathcal{O}(mathcal{C_Phi/m} + mathcal{C_Psi/n}) for => an excess risk of O(C_Φ/m + C_Ψ/n) for
          the baseline of mathcal{O}(mathcal{C_{Phi circ Psi}/n}) achieved => the baseline of O(C_{Φ ∘ Ψ}/n) achieved
          when m gg n and C_{Phicirc Psi} > C_Psi. => when m ≫ n and C_{Φ∘Ψ} > C_Ψ.
          where C_Phi, C_Psi are measures of function classes Phi, Psi, and m => where C_Φ, C_Ψ are measures of function classes Φ, Ψ, and m
          Re$^3$Sim: Generating => Re³Sim: Generating
          a real-to-sim system, namely, RE^3SIM, addressing => a real-to-sim system, namely, RE³SIM, addressing
          Dual-Level Down-Sampling (D^3S) framework => Dual-Level Down-Sampling (D³S) framework
          equation R=-a*e^H+b between entropy H => equation R=-a*eᴴ+b between entropy H
          entropy (|A_{i,t}|times H_{i,t}), focusing => entropy (|A_{i,t}|×H_{i,t}), focusing
          regression setting with ell_p losses => regression setting with ℓₚ losses
          Oleft(frac{gamma_T{T}} + gamma_T{T varepsilon}right) after T queries => O(frac{γ_T{T}} + γ_T{T ε}) after T queries
          input space mathcal S over labels mathcal A. We => input space S over labels A. We
          logits) on {mathcal A} given => logits) on A given
          optimal) error opt + epsilon for any => optimal) error opt + ε for any
          budget epsilon in (0,1), both => budget ε ∈ (0,1), both
          data protected using {\\epsilon}-differential privacy => data protected using ε-differential privacy
          the chosen {\\epsilon}. Our => the chosen ε. Our
          We propose nabla-RANSAC, a => We propose ∇-RANSAC, a
          GSM8K (5.9%rightarrow10.9%) and => GSM8K (5.9%→10.9%) and
          {B}ayesian {GRPO} for {LLMs} => Bayesian GRPO for LLMs
          {{\\LaTeX}} in {3D} by {IEEE/ACM} => LaTeX in 3D by IEEE/ACM
          {Towards a Whole Title in Braces} => Towards a Whole Title in Braces
          {\\'E}cole {\\v{S}}koda M{\\"u}nchen M{ü}ller => École Škoda München Müller
          a lone {\\textbraceleft} brace => a lone { brace
          tokens in {0, 1}, sets {A, B} and {some words} => tokens in {0, 1}, sets {A, B} and {some words}
          an apparently na\\"{\\i}ve ensembling technique => an apparently naïve ensembling technique
          simulators exhibit na\\"ive behavior => simulators exhibit naïve behavior
          performance {\\it without} negative pairs => performance without negative pairs
          individual rewards, \\eg~progress, position => individual rewards, e.g. progress, position
          under a mild ''informative'' condition => under a mild “informative” condition
          two novel ``meta" algorithms => two novel “meta” algorithms
          the `Teacher-Student' paradigm. The Teacher => the ‘Teacher-Student’ paradigm. The Teacher
          rather limited -- most existing results => rather limited – most existing results
          performs up to 11times better than => performs up to 11× better than
          pre-training at https://huggingface.co/Anonymous998/passiveRL/tree/main{Hugging Face} => pre-training at https://huggingface.co/Anonymous998/passiveRL/tree/main (Hugging Face)
          released (\\"Ust\\"un et al., 2024) => released (Üstün et al., 2024)
          three critical textit{O}bstacles: (O1) => three critical Obstacles: (O1)
          operator, called G_{stack}, exhibits => operator, called G_stack, exhibits
          a method we term \\textsc{AIEV-Instruct} (Instruction => a method we term AIEV-Instruct (Instruction
          music (e.g.\\ by changing => music (e.g. by changing
          a base 36times 64 low-resolution => a base 36×64 low-resolution
          high-resolution 64 times 288 times 512 text-to-video => high-resolution 64 × 288 × 512 text-to-video
          A Simple L_2 Norm-Based Strategy => A Simple L₂ Norm-Based Strategy
          nabla^2DFT: A Universal => ∇²DFT: A Universal
          using only sim20% of the LLM API calls => using only ∼20% of the LLM API calls
          frame rates of sim!30 FPS => frame rates of ∼30 FPS
          facilitating {sim}11% faster => facilitating ∼11% faster
          while being up to 7{times} faster => while being up to 7× faster
          hallucinating on leq5% of the data => hallucinating on ≤5% of the data
          units (approx 30K tokens) => units (≈ 30K tokens)
          lowest cost (\\$0.34) compared => lowest cost ($0.34) compared
          the W^+ space of a StyleGAN2 => the W⁺ space of a StyleGAN2
          the point query\\'s content => the point query's content
          Gibbs free energy ({\\Delta}{\\Delta}G). => Gibbs free energy (ΔΔG).
          almost linear time n^{1+o(1)}, where => almost linear time n¹⁺ᵒ⁽¹⁾, where
          (i.e., 2^{18} codes) => (i.e., 2¹⁸ codes)
          weight space of R^{mtimes n}, these => weight space of R^{m×n}, these
          their \\( O(n^3) \\) time complexity => their O(n³) time complexity
          using O({VM}^2) queries => using O({VM}²) queries
          T\\"ULU 3 => TÜLU 3
          360^circ videos => 360° videos
          in 360{\\deg} unbounded scenes => in 360° unbounded scenes
          defined as N_E sum_{i=1}^{N_E} f_i p_i, where => defined as N_E ∑ᵢ₌₁^{N_E} fᵢ pᵢ, where
          $P(final output is incorrect) le (1 - p_{gen})^N + lceil log_2 N rceil$ holds => P(final output is incorrect) ≤ (1 - p_gen)ᴺ + ⌈ log₂ N ⌉ holds
          DyT(x) = tanh(alpha x), as => DyT(x) = tanh(α x), as
          GAE (lambda=1, gamma=1) and => GAE (λ=1, γ=1) and
          vis-\\`a-vis cognitive phenomena => vis-à-vis cognitive phenomena
          Pok\\'eChamp, a minimax agent => PokéChamp, a minimax agent
          Towards infty-LLMs with => Towards ∞-LLMs with
          texttt{D}ual-texttt{H}ead texttt{O}ptimization => Dual-Head Optimization
          test it on OpenVLA, pi_0, and pi_0-FAST => test it on OpenVLA, π₀, and π₀-FAST
          including teal{Tool-use}, teal{Directed Acyclic Graph => including Tool-use, teal{Directed Acyclic Graph
          and local A^* search => and local A* search
          at \\url{https://github.com/bytedance/SALMONN/}. => at https://github.com/bytedance/SALMONN/.
          remains questionable--whether they truly reflect => remains questionable—whether they truly reflect
          a key--value cache and a unified GUI--API action layer => a key–value cache and a unified GUI–API action layer
          performance gains of 25--39\\% => performance gains of 25–39%
          https://aka.ms/denseav{https://aka.ms/denseav} => https://aka.ms/denseav
          https://yxyang.github.io/jumping\\_cod/. => https://yxyang.github.io/jumping_cod/.
          music from the well-known``multi-task conflict" issue => music from the well-known“multi-task conflict” issue
          dominated by a "dominant modality bias.'' This => dominated by a "dominant modality bias." This
          """)
  void readsAsAPersonWould(String verbatim, String readable) {
    assertThat(ReadableText.of(verbatim).text()).isEqualTo(readable);
  }

  /** Mark-up that the sample digests do not have, but other sources do. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          \\textbf{L}azy and \\emph{eager} => Lazy and eager
          the $\\alpha$-divergence of $n \\times m$ => the α-divergence of n × m
          bound $\\frac{a}{b+1} \\leq \\sqrt{n}$ => bound a/(b+1) ≤ √n
          a map in $\\mathbb{R}^n$ => a map in ℝⁿ
          fa\\c{c}ade, Erd\\H{o}s, {\\L}ukasz, S\\o ren, Stra\\ss{}e => façade, Erdős, Łukasz, Søren, Straße
          \\href{https://a.io/b}{our page} => https://a.io/b (our page)
          R&amp;D &lt; 5 &#8212; &alpha; &#x3b1; => R&D < 5 — α α
          10<sup>6</sup> CO<sub>2</sub> <i>in vivo</i> <jats:p>x</jats:p> => 10⁶ CO₂ in vivo x
          a \\"quoted\\" word => a "quoted" word
          one---two, pages 3--5 => one—two, pages 3–5
          \\textcolor{red}{bold} and \\LaTeX{} => bold and LaTeX
          """)
  void readsTheMarkUpOfOtherSources(String verbatim, String readable) {
    assertThat(ReadableText.of(verbatim).text()).isEqualTo(readable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          trained 5 times, and 20x times faster in recent times
          between $5 and $10, or $120
          sim2real transfer, sim-to-real gap, real-to-sim and Habitat-sim
          Robust_DexGrasp and Seed-TTS_DiT in float8_e4m3
          https://github.com/a/sim2real_times~x^2--y
          a beta version, alpha mattes and a Gamma distribution, OmegaPRM
          Phi-3 and Phi 4, PixArt-Sigma, DeltaNet, Raspberry Pi 5
          about ~70% of 12~20% and 60%~70%, 1.3x ~ 1.7x
          <think> and </think>, <EOS>, <picture of a man>
          tokens in {-1, 0, 1}, the {T,S} and {Original question prompt}
          We introduce \\method, which \\framework beats by 20
          Do I look like a `cat.n.01` to you?
          (left or right) and top-left to bottom-right)
          use --flag, x -> y, <!-- no -->
          snake_case alpha_blending_x lambda_function
          ^_^ and a caret ^ alone, 4$ per hour
          a text (text or image) in the subset that exists to sum up
          """)
  void leavesAlone(String text) {
    ReadableText readable = ReadableText.of(text);
    assertThat(readable.text()).isEqualTo(text);
    assertThat(readable.changes()).isEmpty();
  }

  @Test
  void makesALineBreakASpaceButKeepsParagraphs() {
    assertThat(ReadableText.of("A title\n  in two lines").text()).isEqualTo("A title in two lines");
    assertThat(ReadableText.of("a\u00A0b \r\n c").text()).isEqualTo("a b c");
    assertThat(ReadableText.of("One.\n\nTwo.").text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void mapsPlacesBothWays() {
    ReadableText readable = ReadableText.of("up 8\\% in \\textbf{L}azy S^{1.5} end");
    assertThat(readable.text()).isEqualTo("up 8% in Lazy S¹·⁵ end");
    assertThat(readable.changes())
        .containsExactly(
            new Replacement(4, 6, "%"),
            new Replacement(10, 18, ""),
            new Replacement(19, 20, ""),
            new Replacement(25, 31, "¹·⁵"));
    assertThat(readable.toVerbatim(4, Bias.BACKWARD)).isEqualTo(4);
    assertThat(readable.toVerbatim(5, Bias.BACKWARD)).isEqualTo(6);
    assertThat(readable.toVerbatim(9, Bias.BACKWARD)).isEqualTo(10);
    assertThat(readable.toVerbatim(9, Bias.FORWARD)).isEqualTo(18);
    assertThat(readable.toVerbatim(16, Bias.BACKWARD)).isEqualTo(25);
    assertThat(readable.toVerbatim(16, Bias.FORWARD)).isEqualTo(31);
    assertThat(readable.toReadable(5, Bias.BACKWARD)).isEqualTo(4);
    assertThat(readable.toReadable(5, Bias.FORWARD)).isEqualTo(5);
    assertThat(readable.toReadable(14, Bias.FORWARD)).isEqualTo(9);
    assertThat(readable.toReadable(35, Bias.FORWARD)).isEqualTo(22);
    assertThat(readable.toVerbatim(22, Bias.FORWARD)).isEqualTo(35);
  }

  @Test
  void hidesWhatNobodySees() {
    assertThat(ReadableText.of("safe\u202Egnp.\u202Cexe \u001B[31m").text())
        .isEqualTo("safegnp.exe [31m");
    assertThat(ReadableText.of("a&#8238;b &#x1B; \u200Bc").text())
        .doesNotContain("\u202E", "\u001B", "\u200B");
    assertThat(ReadableText.of("می\u200Cخواهم").text()).isEqualTo("می\u200Cخواهم");
  }

  @Test
  void namesInWhatWasPrintedWhatTurnsItRound() {
    ReadableText printed = ReadableText.asPrinted("ab\u202Ecd\u200Be");
    assertThat(printed.text()).isEqualTo("ab⟨U+202E⟩cde");
    assertThat(printed.toVerbatim(10, Bias.BACKWARD)).isEqualTo(3);
    assertThat(printed.toReadable(4, Bias.BACKWARD)).isEqualTo(11);
  }
}
