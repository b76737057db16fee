package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteLinksTest {

  @Test
  void findsEachNameOnceInTheOrderOfTheNote() {
    assertThat(NoteLinks.in("See [[walking2024]] and [[ 12 ]].\n- again [[walking2024]]"))
        .containsExactly("walking2024", "12");
  }

  @Test
  void leavesCodeAlone() {
    assertThat(
            NoteLinks.in(
                "`[[a]]` ``x ` [[b]]`` [[c]]\n```\n[[d]]\n```\n~~~ java\n[[e]]\n~~~\n[[f]]"))
        .containsExactly("c", "f");
  }

  @Test
  void takesNothingThatIsNoName() {
    assertThat(NoteLinks.in("[[]] [[two words]] [a] [[open [[ ] ]] [x][y]")).isEmpty();
  }
}
