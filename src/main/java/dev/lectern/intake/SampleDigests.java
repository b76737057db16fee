package dev.lectern.intake;

import dev.lectern.files.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The digests that ship with the app, to try it with. */
public final class SampleDigests {

  private static final String FOLDER = "/dev/lectern/samples/";

  private SampleDigests() {}

  /** Writes them as files into a folder. */
  public static List<Path> copyTo(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names()) {
      try (InputStream sample = open(name)) {
        Path file = folder.resolve(name);
        PrivateFiles.write(file, sample.readAllBytes());
        files.add(file);
      }
    }
    return files;
  }

  private static List<String> names() throws IOException {
    try (BufferedReader list =
        new BufferedReader(new InputStreamReader(open("samples.list"), StandardCharsets.UTF_8))) {
      return list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SampleDigests.class.getResourceAsStream(FOLDER + name), name);
  }
}
