package dev.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows what it tells of, and its index leads to every chapter. */
class GuideTest {

  private static final Path GUIDE = Pages.DOCS.resolve("guide");
  private static final Path INDEX = GUIDE.resolve("README.md");
  private static final Path PICTURES = GUIDE.resolve("pictures");
  private static final Path TAKEN =
      Path.of("src/test/java/dev/lectern/ui/shell/GuidePicturesTest.java");

  private static final Pattern PICTURE = Pattern.compile("[pP]icture\\(\\s*\"([a-z-]+)\"");
  private static final Pattern UNBOUND = Pattern.compile("(\\||#|!\\[|```).*");
  private static final int LONG = 100;

  @Test
  void everyChapterStandsInTheIndex() {
    Set<Path> chapters = chapters().collect(Collectors.toSet());
    assertThat(chapters).hasSizeGreaterThan(9);
    assertThat(targets(INDEX).filter(target -> target.startsWith(GUIDE))).containsAll(chapters);
  }

  @Test
  void everyChapterHasAPicture() {
    assertThat(chapters())
        .allSatisfy(
            chapter -> assertThat(targets(chapter).filter(GuideTest::isPicture)).isNotEmpty());
  }

  @Test
  void everyPictureIsShownAndTakenByATest() {
    List<Path> there = Pages.files(PICTURES, 1, ".png").toList();
    Set<Path> shown =
        Stream.concat(chapters(), Stream.of(INDEX))
            .flatMap(GuideTest::targets)
            .filter(GuideTest::isPicture)
            .collect(Collectors.toSet());
    Set<Path> taken =
        PICTURE
            .matcher(Pages.read(TAKEN))
            .results()
            .map(name -> PICTURES.resolve(name.group(1) + ".png"))
            .collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(there);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void linesAreShortExceptInTables() {
    assertThat(Stream.concat(chapters(), Stream.of(INDEX, Path.of("README.md"))))
        .allSatisfy(
            page ->
                assertThat(Pages.read(page).lines())
                    .filteredOn(line -> !UNBOUND.matcher(line).matches())
                    .allSatisfy(
                        line ->
                            assertThat(line.codePointCount(0, line.length()))
                                .as(line)
                                .isLessThanOrEqualTo(LONG)));
  }

  private static Stream<Path> chapters() {
    return Pages.files(GUIDE, 1, ".md").filter(page -> !page.equals(INDEX));
  }

  private static Stream<Path> targets(Path page) {
    return Pages.links(page).stream().map(Pages.Link::target);
  }

  private static boolean isPicture(Path target) {
    return target.startsWith(PICTURES);
  }
}
