package dev.lectern.ui.kit;

import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A library of three invented papers, as they come from a saved page. */
public final class SmallLibrary {

  private static final String PAGE =
      """
      new

      Get trending papers in your email inbox!

      Subscribe

      Daily Papers

      byAK and the research community

      Jan 9

      12

      Grasping Teacups with Soft Robot Hands

      We teach a soft robot hand to grasp teacups without breaking them. Our policy learns from \
      one hundred demonstrations and reaches 78.2\\% success on cups that it has never seen. Code \
      is at https://github.com/example/teacups.

      · 4 authors

      ·

      Feb 28, 2025 2

      -

      Sleeping Bandits That Dream of Regret

      Bandits sleep while nobody pulls their arms. We show that their dreams bound the regret of \
      the following day, and give an algorithm that wakes them at the right moment for learning.

      · 2 authors

      ·

      Mar 3, 2025

      7

      A Very Patient Survey of Patience in Reinforcement Learning

      Patience is the art of waiting for a reward. We survey four decades of reinforcement \
      learning that waited, and list what agents did meanwhile in benchmarks old and new.

      · 1 authors

      ·

      Jun 1, 2024
      """;

  private SmallLibrary() {}

  /** A new library in the folder, with the three papers in it. */
  public static Library open(Path folder) {
    Library library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    new Importer(library).run(List.of(page(folder)), Importer.Options.DEFAULT, progress -> {});
    return library;
  }

  /** The saved page itself. */
  public static Path page(Path folder) {
    try {
      return Files.writeString(folder.resolve("daily-papers.txt"), PAGE.replace("· ", "• "));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** The number of the one paper that matches. */
  public static int paper(Library library, String query) {
    int[] found = library.search(QueryParser.parse(query).query(), Sort.DEFAULT).join().papers();
    if (found.length != 1) {
      throw new AssertionError(found.length + " papers match " + query);
    }
    return found[0];
  }

  public static PaperDetails details(Library library, String query) {
    return library.details(paper(library, query)).join().orElseThrow();
  }
}
