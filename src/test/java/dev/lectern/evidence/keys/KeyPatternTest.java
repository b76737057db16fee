package dev.lectern.evidence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPatternTest {

  private static final PaperFields PAPER =
      PaperFields.builder("An awesome {P}aper on the Schrödinger \\textbf{B}ridge")
          .type("article-journal")
          .authors(
              List.of(
                  new PersonName("Jan Piet", "van der", "Berg-Müller", ""),
                  PersonName.ofDisplay("Łucja Øre"),
                  PersonName.ofDisplay("Ann Lee")))
          .organization(new Organization("x", "Max Planck"))
          .published(new PartialDate(2025, 2, 8))
          .venue(new Venue("Journal of Fine Cups", "12", "3", "45–67", "Press", null))
          .identifiers(new Identifiers("2502.20241", null, "10.1000/a(1)b", "77", "978-3", null))
          .build();

  private static String key(String pattern, PaperFields paper) {
    return KeyPattern.parse(pattern).key(paper, List.of("rl", "Robot hands/soft"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[auth][year] | vanderBergMuller2025",
        "[auth:lower][shorttitle3_3][year] | vanderbergmullerAwesomePaperSchrodinger2025",
        "[shorttitle2:lower:(paper)][year] | awesomepaper2025",
        "[auth4] | vand",
        "[auth3_2] | Ore",
        "[auth3_9:(none)] | none",
        "[authors] | vanderBergMullerOreLee",
        "[authors2] | vanderBergMullerOreEtAl",
        "[authors3] | vanderBergMullerOreLee",
        "[authEtAl] | vanderBergMullerEtAl",
        "[auth.etal] | vanderBergMuller.etal",
        "[auth.auth.ea] | vanderBergMuller.Ore.ea",
        "[authshort] | vOL",
        "[authorIni] | vandeOL",
        "[authorLast] | Lee",
        "[authForeIni][authorLastForeIni] | JA",
        "[title] | AnAwesomePaperontheSchrodingerBridge",
        "[fulltitle] | AnawesomePaperontheSchrodingerBridge",
        "[camel] | AnAwesomePaperOnTheSchrodingerBridge",
        "[camel2] | AnAwesome",
        "[shorttitle] | awesomePaperSchrodinger",
        "[shorttitle4_1] | AwesomePaperSchrodingerBridge",
        "[shorttitleINI] | aPS",
        "[veryshorttitle] | awesome",
        "[title:abbr] | AAPotSB",
        "[fulltitle:titlecase] | AnAwesomePaperontheSchrodingerBridge",
        "[fulltitle:sentencecase:truncate9] | Anawesome",
        "[auth:upper:truncate7] | VANDERB",
        "[authors:capitalize] | VanderbergmullerOreLee",
        "[year]-[month]-[day] | 2025-02-08",
        "[shortyear] | 25",
        "[journal] | JournalofFineCups",
        "[journal:abbr] | JoFC",
        "[volume].[number].[firstpage].[lastpage] | 12.3.45.67",
        "[arxiv] | 2502.20241",
        "[doi] | 10.1000/a1b",
        "[pmid]/[isbn] | 77/978-3",
        "[keyword2] | Robothandssoft",
        "[keyword3:(nothing)] | nothing",
        "[keywords1] | rl",
        "[entrytype] | articlejournal",
        "[organization] | MaxPlanck",
        "[AUTHORLAST:LOWER] | lee",
      })
  void makesKeys(String pattern, String key) {
    assertThat(key(pattern, PAPER)).isEqualTo(key);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    PaperFields bare = PaperFields.builder("").build();
    assertThat(key("[auth:(anon)]_[year:(nodate)]", bare)).isEqualTo("anon_nodate");
    assertThat(key("[auth][year][title][journal][doi][month]", bare)).isEqualTo("paper");
    assertThat(key("[auth]x", PaperFields.builder("").authorCount(4).build())).isEqualTo("x");
  }

  @Test
  void countsAuthorsWithoutNamesAsMore() {
    PaperFields counted =
        PaperFields.builder("T")
            .authors(List.of(PersonName.ofDisplay("A Lee")))
            .authorCount(9)
            .build();
    assertThat(key("[authEtAl]", counted)).isEqualTo("LeeEtAl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Towards Passive Safe Reinforcement Learning",
        "What's in a Name?",
        "\\textbf{L}azy {\\L}ukasz",
        "To Be or Not To Be",
        "数据",
        "Straße ÆON ẞ İstanbul 𝒪ptimal",
        "",
      })
  void canSayTheDefaultKey(String title) {
    PartialDate day = new PartialDate(2025, 1, 1);
    PaperFields dated = PaperFields.builder(title).published(day).build();
    assertThat(KeyPattern.DEFAULT.key(dated, List.of())).isEqualTo(CitationKeys.base(title, day));
    PaperFields undated = PaperFields.builder(title).build();
    assertThat(KeyPattern.DEFAULT.key(undated, List.of()))
        .isEqualTo(CitationKeys.base(title, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\input{/etc/passwd} % & # $5 C# ~ ^ _ {",
        "<script>alert(1)</script> =cmd()",
        "تعلم عميق \uD83E\uDD16 e\u0301 \u202E lone \uD83E",
        "a\nb\rc\u2028d",
      })
  void makesSafeKeysOfHostileTitles(String title) {
    PaperFields paper =
        PaperFields.builder(title)
            .authors(List.of(PersonName.ofDisplay(title + " " + title)))
            .build();
    assertThat(key("[auth][title][camel]", paper)).matches("[A-Za-z0-9]+");
    assertThat(key("[title]", PaperFields.builder("word ".repeat(10_000)).build()))
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[auth | 1: “[” is never closed",
        "x[year]] | 8: “]” closes no bracket",
        "[auth][foo] | 7: “[foo]” is unknown",
        "[auth_2] | 1: “[auth_2]” is unknown",
        "[year2] | 1: “[year2]” is unknown",
        "[auth:shout] | 6: “:shout” is unknown",
        "[auth:truncate0] | 6: “:truncate0” is unknown",
        "[auth:(x] | 7: “(” is never closed",
        "[auth:(é)] | 8: “é” cannot stand in a citation key",
        "a b | 2: “ ” cannot stand in a citation key",
        "100%[year] | 4: “%” cannot stand in a citation key",
        "[] | 1: “[]” is unknown",
      })
  void saysWhereAPatternIsWrong(String pattern, String problem) {
    assertThatThrownBy(() -> KeyPattern.parse(pattern))
        .isInstanceOf(KeyPatternException.class)
        .hasMessageStartingWith("The pattern is wrong at character " + problem);
  }

  @Test
  void refusesAnEmptyPattern() {
    assertThatThrownBy(() -> KeyPattern.parse(" ")).hasMessageContaining("empty");
  }
}
