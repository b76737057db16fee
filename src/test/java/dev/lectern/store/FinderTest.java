package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.query.ParsedQuery;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search language on a real library; see {@link TenPapers} for what is in it. */
class FinderTest {

  @TempDir private static Path folder;
  private static Library library;

  @BeforeAll
  static void opensTenPapers() {
    library = TenPapers.open(folder);
  }

  @AfterAll
  static void closes() {
    library.close();
  }

  private static void finds(String typed, Integer... papers) {
    ParsedQuery parsed = QueryParser.parse(typed);
    assertThat(parsed.problems()).as(typed).isEmpty();
    assertThat(found(typed)).as(typed).containsExactlyInAnyOrder(boxless(papers));
  }

  private static int[] boxless(Integer... papers) {
    int[] numbers = new int[papers.length];
    for (int i = 0; i < papers.length; i++) {
      numbers[i] = papers[i];
    }
    return numbers;
  }

  private static int[] found(String typed) {
    ParsedQuery parsed = QueryParser.parse(typed);
    Sort sort = parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
    return Library.waitFor(library.search(parsed.query(), sort)).papers();
  }

  @Test
  void findsAllButTheTrashWhereNothingIsAsked() {
    finds("", 1, 2, 3, 4, 5, 6, 7, 9, 10);
    finds("*", 1, 2, 3, 4, 5, 6, 7, 9, 10);
  }

  @Test
  void findsWordsInTitlesAbstractsNotesAndNames() {
    finds("grasping", 2, 5, 9);
    finds("text:grasping", 2, 5, 9);
    finds("robots", 1, 5, 10);
    finds("kaiser", 2);
    finds("walks robot", 7);
  }

  @Test
  void findsWordsInOneField() {
    finds("title:grasping", 2, 9);
    finds("note:grasping", 5);
    finds("abstract:robot", 6, 7);
    finds("abstract:fingers");
    finds("author:lee", 2);
    finds("author:grasping");
  }

  @Test
  void findsAPhraseOnlyWhereItsWordsStandTogether() {
    finds("grasping with", 2, 9);
    finds("\"grasping with\"", 2);
    finds("title:\"sim to real\"", 7);
    finds("abstract:\"sim to real\"");
    finds("author:\"ann muller lee\"", 2);
  }

  @Test
  void neverFindsAPhraseAcrossTwoNames() {
    finds("author:\"kaiser ann\"");
  }

  @Test
  void findsTheBeginningOfAWordBeforeAStar() {
    finds("robot", 6, 7);
    finds("robot*", 1, 5, 6, 7, 10);
    finds("title:grasp*", 2, 9);
    finds("\"sim to re\"*", 7);
  }

  @Test
  void findsTheWordBeingTypedByItsBeginning() {
    ParsedQuery typing = QueryParser.parse("schrod", true);
    assertThat(Library.waitFor(library.search(typing.query(), Sort.DEFAULT)).papers())
        .containsExactly(3);
  }

  @Test
  void leavesOutWhatIsNegated() {
    finds("grasping -note:grasping", 2, 9);
    finds("grasping NOT title:with", 5);
    finds("-has:date -tag:none");
    finds("-(robots OR robot)", 2, 3, 4, 9);
  }

  @Test
  void leavesOutTheWordThatIsNegatedWhileItIsTyped() {
    ParsedQuery typing = QueryParser.parse("grasping -fing", true);
    assertThat(Library.waitFor(library.search(typing.query(), Sort.DEFAULT)).papers())
        .containsExactly(5);
  }

  @Test
  void bindsWordsCloserThanOr() {
    finds("walking robots OR sim real", 1, 7);
    finds("(walking OR newest) robots", 1, 10);
    finds("robots (note:ask OR (title:newest -title:walking))", 5, 10);
  }

  @Test
  void findsLettersWithAndWithoutTheirMarks() {
    finds("schrodinger", 3);
    finds("SCHRÖDINGER", 3);
    finds("lukasz", 2);
    finds("Łukasz", 2);
    finds("muller", 2);
  }

  @Test
  void findsHyphenatedWordsHoweverTheyAreWritten() {
    finds("pretraining", 2, 4);
    finds("pre-training", 2, 4);
    finds("\"pre-training\"", 2, 4);
    finds("\"pre training\"", 2);
    finds("\"survey of pre-training\"", 4);
    finds("\"after pretraining\"", 2);
    finds("\"cups after pretraining\"", 2);
    finds("\"hand grasps after pretraining\"");
    finds("title:\"after pretraining\"");
    finds("pre-train*", 2, 4);
  }

  @Test
  void findsTwoCharactersOfAChineseTitle() {
    finds("模型", 5);
    finds("推理", 5);
    finds("语言模型", 5);
    finds("型模");
  }

  @Test
  void findsTheReadableForm() {
    finds("78.2%", 6);
    finds("α", 6);
    finds("naïve", 6);
    finds("naive", 6);
    finds("Ω(S¹·⁵)", 6);
  }

  @Test
  void findsTheFormAsPrinted() {
    finds("78.2\\%", 6);
    finds("\\alpha", 6);
    finds("\\alpha-Regret", 6);
    finds("Omega(S^{1.5})", 6);
    finds("abstract:Omega(S^{1.5})", 6);
    assertThat(found("na\\\"{\\i}ve")).containsExactly(6);
  }

  @Test
  void findsATagWithWhatIsNestedInIt() {
    finds("tag:rl", 2, 4);
    finds("tag:RL", 2, 4);
    finds("tag:rl/offline", 2);
    finds("tag:offline");
    finds("tag:rlhf", 6);
    finds("tag:none", 1, 3, 5, 7, 9, 10);
    finds("-tag:rl tag:rlhf", 6);
  }

  @Test
  void findsByReadingStatus() {
    finds("status:read", 2);
    finds("is:toread", 3);
    finds("status:skipped", 6);
    finds("is:reading", 7);
    finds("status:unread", 1, 4, 5, 9, 10);
  }

  @Test
  void findsStars() {
    finds("is:starred", 2);
    finds("-is:starred has:code");
  }

  @Test
  void findsTheTrashOnlyWhereItIsAskedFor() {
    finds("forgotten");
    finds("is:trashed", 8);
    finds("is:trashed year:2024 upvotes:99 added:<7d org:nvidia tag:rl", 8);
    finds("is:trashed OR walking", 1, 8);
    finds("is:trashed -year:2024");
    finds("-is:trashed robots", 1, 5, 10);
  }

  @Test
  void callsNewWhatFirstAppearsInTheDigestImportedLast() {
    finds("is:new", 10);
    finds("is:repeat", 3);
  }

  @Test
  void callsNewWhatFirstAppearsInTheDigestThatIsNamed() {
    finds("is:new digest:\"March page.txt\"", 2, 3, 4, 5, 6, 7, 9);
    finds("is:repeat digest:2");
    finds("is:repeat (digest:june OR digest:march)", 3);
    finds("is:new digest:1", 1);
    finds("is:new -digest:march", 10);
  }

  @Test
  void findsWhatAPaperHas() {
    finds("has:note", 5);
    finds("has:highlight", 2);
    finds("has:link", 2, 4);
    finds("has:code", 2);
    finds("has:tag", 2, 4, 6);
    finds("has:abstract", 2, 4, 5, 6, 7);
    finds("has:date", 1, 2, 3, 4, 6, 7, 10);
    finds("has:authors", 2);
    finds("has:arxiv", 2);
    finds("has:doi", 4);
    finds("has:list", 4, 7);
  }

  @Test
  void findsWhatAPaperLacks() {
    finds("no:note", 1, 2, 3, 4, 6, 7, 9, 10);
    finds("no:highlight robot*", 1, 5, 6, 7, 10);
    finds("no:link has:abstract", 5, 6, 7);
    finds("no:code has:link", 4);
    finds("no:tag has:abstract", 5, 7);
    finds("no:abstract", 1, 3, 9, 10);
    finds("no:date", 5, 9);
    finds("no:authors has:arxiv");
    finds("no:arxiv has:link", 4);
    finds("no:doi has:list", 7);
    finds("no:list has:doi");
  }

  @Test
  void findsPapersOfAYear() {
    finds("year:2025", 2, 6, 7, 10);
    finds("year:2023..2024", 3, 4);
    finds("year:<2025", 3, 4);
    finds("year:>=2024", 2, 3, 6, 7, 10);
    finds("year:..2023", 4);
    finds("year:2025..", 2, 6, 7, 10);
  }

  @Test
  void findsPapersOfADayAMonthAndARange() {
    finds("published:2025-02-28", 2);
    finds("published:2025-03", 6, 7);
    finds("published:>2025-02", 6, 7, 10);
    finds("published:>2025-03-09", 10);
    finds("published:<=2024-03", 3, 4);
    finds("published:2025-03-01..2025-05", 6, 10);
    finds("published:<2024", 4);
  }

  @Test
  void findsNoYearForADateThatHasNone() {
    finds("year:>=1000 walking");
    finds("-year:>=1000", 1, 5, 9);
  }

  @Test
  void findsWhatCameInWithinDays() {
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    finds("added:" + today + " walking", 1);
    finds("added:" + today.substring(0, 7) + " walking", 1);
    finds("added:<7d walking", 1);
    finds("added:>=7d");
    finds("added:<" + today);
    finds("added:>=" + today.substring(0, 4) + " walking", 1);
  }

  @Test
  void findsWhatADigestOfADayShows() {
    finds("captured:2025-06-01", 3, 10);
    finds("captured:2025-03", 2, 3, 4, 5, 6, 7, 9);
    finds("captured:>2025-03", 3, 10);
    finds("captured:2025 -captured:2025-03", 10);
    finds("captured:<2025");
    finds("-captured:>=1000", 1);
  }

  @Test
  void findsByNumberOfAuthors() {
    finds("authors:2", 2);
    finds("authors:>10", 3);
    finds("authors:2..3", 2, 10);
    finds("authors:<=3", 2, 10);
    finds("authors:0");
  }

  @Test
  void findsByCommentsAndVotes() {
    finds("comments:0", 4);
    finds("comments:>=0", 2, 4);
    finds("comments:<1", 4);
    finds("upvotes:>4", 2, 10);
    finds("upvotes:..5", 3, 10);
    finds("upvotes:0", 3);
    finds("upvotes:>=-1", 2, 3, 10);
  }

  @Test
  void takesNoRatingForZero() {
    finds("rating:5", 2);
    finds("rating:>=3", 2, 3);
    finds("rating:0", 1, 4, 5, 6, 7, 9, 10);
    finds("rating:<5 -rating:0", 3);
    finds("rating:<0");
    finds("rating:>=-1 has:abstract", 2, 4, 5, 6, 7);
  }

  @Test
  void findsByTheNumberOfDigests() {
    finds("seen:>=2", 3);
    finds("seen:1", 1, 2, 4, 5, 6, 7, 9, 10);
  }

  @Test
  void findsAnOrganizationBySlugOrName() {
    finds("org:nvidia", 2);
    finds("org:NVIDIA", 2);
    finds("org:nvidia-labs", 7);
    finds("org:\"labs of\"", 7);
    finds("org:deepmind", 3);
    finds("org:\"!!\"");
  }

  @Test
  void findsADigestByNumberOrName() {
    finds("digest:1", 1);
    finds("digest:\"june page.txt\"", 3, 10);
    finds("digest:june", 3, 10);
    finds("digest:page -digest:march", 1, 10);
    finds("digest:\"!!\"");
  }

  @Test
  void findsAReadingListByItsName() {
    finds("list:\"reading group\"", 4, 7);
    finds("list:reading");
  }

  @Test
  void findsByCitationKeyAlsoAFormerOne() {
    finds("key:many9", 9);
    finds("key:FINGERS9", 9);
    finds("key:nobody");
  }

  @Test
  void findsByIdentifier() {
    finds("arxiv:2502.20241", 2);
    finds("arxiv:2502.20241v3", 2);
    finds("arxiv:2502.2024");
    finds("doi:10.1000/XYZ", 4);
    finds("doi:10.1000");
  }

  @Test
  void findsByNumber() {
    finds("id:3", 3);
    finds("id:3 OR id:5", 3, 5);
    finds("id:9..", 9, 10);
    finds("id:<3", 1, 2);
    finds("id:<0");
    finds("id:-5");
    finds("id:>=-5 id:..1", 1);
  }

  @Test
  void asksNothingWithTextThatHoldsNoWord() {
    finds("\"?!\" grasping", 2, 5, 9);
    finds("grasping OR \"?!\"", 2, 5, 9);
    finds("grasping -\"?!\"", 2, 5, 9);
    finds("grasping (\"…\" OR -\"?!\")", 2, 5, 9);
    assertThat(found("\"\" grasping")).containsExactlyInAnyOrder(2, 5, 9);
  }

  @Test
  void takesAWordOfTenThousandLetters() {
    finds("x".repeat(10_000));
    finds("\"" + "x y ".repeat(10_000) + "\"");
    finds("-" + "é".repeat(40_000) + " walking", 1);
  }

  @Test
  void takesAThousandClauses() {
    finds("grasping " + "-nothing".concat(" ").repeat(1_000), 2, 5, 9);
    finds("grasping" + " OR title:survey".repeat(1_000), 2, 4, 5, 9);
    finds("(".repeat(90) + "walking" + ")".repeat(90), 1);
    assertThat(found("(".repeat(1_000) + "walking" + ")".repeat(1_000))).containsExactly(1);
    assertThat(found("sort:relevance grasping" + " OR survey OR a-b".repeat(1_000)))
        .containsExactlyInAnyOrder(2, 4, 5, 9);
  }

  @Test
  void ranksATitleOverAnAbstractOverANote() {
    assertThat(found("sort:relevance grasping").clone()).endsWith(5);
    assertThat(found("sort:relevance survey")).containsExactly(4);
    assertThat(found("sort:-relevance grasping")).startsWith(5);
  }

  @Test
  void putsPapersWithoutTheTextLastEitherWay() {
    assertThat(found("sort:relevance walking OR has:note")).containsExactly(1, 5);
    assertThat(found("sort:-relevance walking OR has:note")).containsExactly(1, 5);
    assertThat(found("sort:relevance has:arxiv OR has:doi")).containsExactly(4, 2);
  }
}
