package dev.lectern.store;

import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Libraries of as many papers as a test wants, each from one digest with its bytes. */
final class SafeLibrary {

  private SafeLibrary() {}

  /** Papers 1 to {@code papers}, titled {@code Grasping Thing 1} and so on; each has a note. */
  static Path make(Path file, int papers) {
    try (Library library = Library.open(file, Origin.CLI)) {
      digest(library, "things.txt", papers);
      for (int paper = 1; paper <= papers; paper++) {
        Library.waitFor(library.apply(Intents.note(paper, "My note on thing " + paper)));
      }
      Library.waitFor(library.apply(Intents.tag(new int[] {1, 2}, List.of("rl"), List.of())));
    }
    return file;
  }

  static void digest(Library library, String name, int papers) {
    byte[] bytes = (name + " of " + papers).getBytes(StandardCharsets.UTF_8);
    Library.waitFor(
        library.importing(
            session -> {
              session.begin(name, "test", sha256(bytes), bytes.length);
              for (int i = 1; i <= papers; i++) {
                session.addNew(
                    IncomingPaper.of(
                        i,
                        i,
                        PaperFields.builder("Grasping Thing " + i + " of " + name)
                            .abstractText("How thing %d is grasped. ".formatted(i).repeat(40))
                            .build()));
              }
              session.keep(new ByteArrayInputStream(bytes));
              return "";
            }));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
