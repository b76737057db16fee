package dev.lectern.ui.duplicates;

import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two pages, the second of which spells the titles of the first one otherwise. */
public final class AlikePapers {

  private static final String PAGE =
      """
      new

      Get trending papers in your email inbox!

      Subscribe

      Daily Papers

      byAK and the research community

      Jan %d

      12

      Grasping Teacups with %s Robot Hands

      We teach a soft robot hand to grasp teacups without breaking them. Our policy learns from \
      one hundred demonstrations and reaches %d.2\\%% success on cups that it has never seen.

      • 4 authors

      •

      Feb 28, 2025

      -

      Sleeping Bandits That Dream of %s at Night

      Bandits sleep while nobody pulls their arms. We show that their dreams bound the regret of \
      the following day, and give an algorithm that wakes them at the right moment for learning.

      • 2 authors

      •

      Mar 3, 2025
      """;

  private AlikePapers() {}

  /** A new library of two pairs that may be the same. */
  public static Library open(Path folder) {
    Library library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    Path first = write(folder.resolve("one.txt"), PAGE.formatted(9, "Soft", 78, "Regret"));
    Path second = write(folder.resolve("two.txt"), PAGE.formatted(12, "Softer", 81, "Regrets"));
    new Importer(library).run(List.of(first, second), Importer.Options.DEFAULT, progress -> {});
    return library;
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
