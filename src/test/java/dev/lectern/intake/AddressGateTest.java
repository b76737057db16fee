package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.PaperDraft;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Link.Role;
import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressGateTest {

  private final List<String> warnings = new ArrayList<>();

  @Test
  void leavesOutAndNamesWhatIsNotOfTheWeb() {
    PaperFields fields =
        PaperFields.builder("T")
            .identifiers(new Identifiers("2502.20241", null, null, null, null, "file:///bin/ls"))
            .link(new Link(Role.CODE, "javascript:alert('\u202Ex')"))
            .link(new Link(Role.PAGE, "https://example.org/x"))
            .build();
    PaperFields passed = pass(fields).fields();
    assertThat(passed.links()).containsExactly(new Link(Role.PAGE, "https://example.org/x"));
    assertThat(passed.identifiers()).isEqualTo(Identifiers.ofArxiv("2502.20241"));
    assertThat(warnings)
        .containsExactly(
            "7: “javascript:alert('⟨U+202E⟩x')” is no address of the web and no file here; it was"
                + " left out.",
            "7: “file:///bin/ls” is no address of the web and no file here; it was left out.");
  }

  @Test
  void handsOnWhatIsOfTheWebAsItIs() {
    PaperFields fields =
        PaperFields.builder("T").link(new Link(Role.PAGE, "www.Example.org/a b")).build();
    PaperDraft draft = new PaperDraft(1, 7, fields, Companions.NONE);
    assertThat(AddressGate.pass(draft, this::warn)).isSameAs(draft);
    assertThat(warnings).isEmpty();
  }

  private PaperDraft pass(PaperFields fields) {
    return AddressGate.pass(new PaperDraft(1, 7, fields, Companions.NONE), this::warn);
  }

  private void warn(long line, String message) {
    warnings.add(line + ": " + message);
  }
}
