package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteTemplatesTest {

  @TempDir Path folder;

  @Test
  void aFewComeAlong() {
    List<NoteTemplate> all = new NoteTemplates(folder.resolve("missing")).all();
    assertThat(all)
        .extracting(NoteTemplate::name)
        .containsExactly("Questions", "Reading-group summary", "Review");
    assertThat(all).allSatisfy(each -> assertThat(each.text()).isNotBlank());
  }

  @Test
  void theUsersOwnStandBesideThemOrInTheirPlace() throws IOException {
    Files.writeString(folder.resolve("review.md"), "mine\r\n");
    Files.writeString(folder.resolve("Öfter.MD"), "{title}");
    Files.writeString(folder.resolve("other.txt"), "no template");
    Files.createDirectory(folder.resolve("folder.md"));
    List<NoteTemplate> all = new NoteTemplates(folder).all();
    assertThat(all).hasSize(4);
    assertThat(all)
        .contains(new NoteTemplate("review", "mine\n"), new NoteTemplate("Öfter", "{title}"));
  }

  @Test
  void fieldsAreFilledInAndOtherBracesStay() {
    NoteTemplate template = new NoteTemplate("x", "{title} by {authors}: {unknown} {Title} $x{1}");
    assertThat(template.filled(Map.of("title", "Cost: $5 \\ {key}", "authors", "", "key", "k")))
        .isEqualTo("Cost: $5 \\ {key} by : {unknown} {Title} $x{1}");
  }
}
