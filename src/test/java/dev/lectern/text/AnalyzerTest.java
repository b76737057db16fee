package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          Learning Universal Predictors     , learning universal predictors
          Schrödinger bridges               , schrodinger bridges
          Łukasz Kaiser                     , lukasz kaiser
          Straße und Æther im Œuvre         , strasse und aether im oeuvre
          Søren Ørsted                      , soren orsted
          Đorđe Þór Guðmundsson Ħal         , dorde thor gudmundsson hal
          İstanbul ISTANBUL ıstanbul        , istanbul istanbul istanbul
          ΟΔΥΣΣΕΥΣ Οδυσσεύς                 , οδυσσευσ οδυσσευσ
          pre-training of LLMs              , pre training of llms
          state‐of‑the-art                  , state of the art
          Dreamer's world                   , dreamer world
          the models’ weights               , the models weights
          don't O’Brien                     , dont obrien
          lr of 0.25 for Qwen2.5-7B         , lr of 0.25 for qwen2.5 7b
          It ends with 5. Then              , it ends with 5 then
          Robust_DexGrasp and/or sim2real   , robust dexgrasp and or sim2real
          RE³SIM ﬁne ①                      , re3sim fine 1
          Ｆｕｌｌ－ｗｉｄｔｈ                , full width
          co­operative                      , cooperative
          हिन्दी भाषा                           , हिन्दी भाषा
          """)
  void findsTheWordsOf(String text, String words) {
    assertThat(String.join(" ", Analyzer.words(text))).isEqualTo(words);
  }

  @Test
  void foldsComposedAndDecomposedLettersAlike() {
    assertThat(Analyzer.words("Schro\u0308dinger e\u0301tude"))
        .containsExactly("schrodinger", "etude");
    assertThat(Analyzer.words("\u0439")).isEqualTo(Analyzer.words("\u0438\u0306"));
    assertThat(Analyzer.words("\u304B\u3099\u304F")).isEqualTo(Analyzer.words("\u304C\u304F"));
  }

  @Test
  void readsUnsegmentedScriptsInPairs() {
    assertThat(Analyzer.words("深度学习 is 好")).containsExactly("深度", "度学", "学习", "is", "好");
    assertThat(Analyzer.words("データ")).containsExactly("デー", "ータ");
    assertThat(Analyzer.words("한국어GPT")).containsExactly("한국", "국어", "gpt");
  }

  @Test
  void readsHyphenatedCompoundsAsOneWordEach() {
    assertThat(
            Analyzer.withoutHyphens("pre-training, state‑of-the-art, not - this -- or that- one"))
        .containsExactly("pretraining", "stateoftheart", "not", "this", "or", "that", "one");
    assertThat(Analyzer.withoutHyphens("pretraining 深度-学习"))
        .containsExactly("pretraining", "深度", "学习");
  }

  @Test
  void writesJoinedFormsWithTheWordsAroundThem() {
    assertThat(Analyzer.line("one two three four pre-training six seven eight nine", " | "))
        .isEqualTo(
            "one two three four pre training six seven eight nine"
                + " | three four pretraining six seven");
    assertThat(Analyzer.line("vision-language pre-training", " | "))
        .isEqualTo("vision language pre training | visionlanguage pretraining");
    assertThat(Analyzer.line("x-ray a b c d e f g h t-SNE", " | "))
        .isEqualTo("x ray a b c d e f g h t sne | xray a b | g h tsne");
    assertThat(Analyzer.line("no compound", " | ")).isEqualTo("no compound");
    assertThat(Analyzer.line("", " | ")).isEmpty();
  }

  @Test
  void placesItsTokensInTheText() {
    String text = "Schrödinger's pre-training 深度";
    List<String> found = new ArrayList<>();
    Analyzer.scan(
        text,
        new Analyzer.Sink() {
          @Override
          public void word(String token, int start, int end) {
            found.add(token + "=" + text.substring(start, end));
          }

          @Override
          public void joined(String token, int start, int end) {
            found.add("+" + token + "=" + text.substring(start, end));
          }
        });
    assertThat(found)
        .containsExactly(
            "schrodinger=Schrödinger's",
            "pre=pre",
            "training=training",
            "+pretraining=pre-training",
            "深度=深度");
  }

  @Test
  void survivesBrokenText() {
    assertThat(Analyzer.words("a\uD83Db\u0000c\uDC00")).containsExactly("a", "b", "c");
    assertThat(Analyzer.words("")).isEmpty();
  }

  @Test
  void foldsNamesForComparison() {
    assertThat(Analyzer.folded("O’Brien, Łukasz-Jörg  J.R.")).isEqualTo("obrien lukasz jorg j r");
    assertThat(Analyzer.folded("李飞飞")).isEqualTo("李飞飞");
    assertThat(Analyzer.folded(" .,")).isEmpty();
  }
}
