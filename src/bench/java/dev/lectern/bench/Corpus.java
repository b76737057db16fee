package dev.lectern.bench;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real papers, as material for synthetic ones.
 *
 * @param origin where they come from, in words
 */
record Corpus(String origin, List<PaperFields> papers) {

  private static final String ARCHIVE = ".tar.xz";

  /**
   * The papers of a folder of digests or of its {@code .tar.xz} files; of the shipped samples where
   * the path is empty.
   */
  static Corpus load(String path, Path scratch) throws IOException {
    if (path.isBlank()) {
      Path samples = Files.createDirectories(scratch.resolve("samples"));
      Figures.emptied(samples);
      List<Path> files = SampleDigests.copyTo(samples);
      return of("the three sample digests (no -Dbench.corpus was given)", files);
    }
    List<Path> files = new ArrayList<>();
    for (Path file : below(Path.of(path))) {
      files.addAll(
          file.toString().endsWith(ARCHIVE) ? below(unpacked(file, scratch)) : List.of(file));
    }
    return of("%d files of %s".formatted(files.size(), Path.of(path).getFileName()), files);
  }

  private static List<Path> below(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static Path unpacked(Path archive, Path scratch) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("corpus"));
    Process tar =
        new ProcessBuilder("tar", "-xf", archive.toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    try {
      if (tar.waitFor() != 0) {
        throw new IOException(archive + ": tar could not unpack it; unpack it by hand.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return folder;
  }

  private static Corpus of(String origin, List<Path> files) throws IOException {
    List<PaperFields> papers = new ArrayList<>();
    for (Path file : files) {
      try {
        DigestSource source = new OneFile(file);
        Formats.find(source, null).read(source, new Gathering(papers));
      } catch (UnreadableDigestException notOfUse) {
        System.err.println("left out: " + notOfUse.getMessage());
      }
    }
    papers.removeIf(p -> p.abstractText() == null || p.abstractText().length() < 200);
    if (papers.isEmpty()) {
      throw new IOException("No paper with an abstract was found; check -Dbench.corpus.");
    }
    return new Corpus("%s, %d papers".formatted(origin, papers.size()), papers);
  }

  List<PersonName> names() {
    List<PersonName> names = papers.stream().flatMap(p -> p.authors().stream()).toList();
    return names.isEmpty() ? List.of(PersonName.ofDisplay("Ada Lovelace")) : names;
  }

  List<Organization> organizations() {
    List<Organization> given =
        papers.stream().map(PaperFields::organization).filter(o -> o != null).distinct().toList();
    return given.isEmpty() ? namesakes() : given;
  }

  /** Organizations of a corpus that names none: institutes called after its authors. */
  private List<Organization> namesakes() {
    return names().stream()
        .map(PersonName::family)
        .distinct()
        .limit(300)
        .map(n -> new Organization(n.replaceAll("\\W", "") + "-lab", n + " Institute"))
        .toList();
  }

  private record OneFile(Path file) implements DigestSource {
    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  private record Gathering(List<PaperFields> papers) implements DigestSink {
    @Override
    public void captured(CaptureEvidence evidence) {
      // The papers alone are of use.
    }

    @Override
    public void paper(PaperDraft draft) {
      papers.add(draft.fields());
    }

    @Override
    public void warn(long line, String message) {
      // What cannot be read is no material.
    }
  }
}
