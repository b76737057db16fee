package dev.lectern.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which folders are watched for a library, kept beside it from one start to the next. */
public final class ChosenFolders {

  private final CompanionFile file;

  public ChosenFolders(Path library) {
    file = CompanionFile.of(library, "-folders");
  }

  /** The folders as they were written; another computer's may be no paths here. */
  public List<String> read() throws IOException {
    return file.read();
  }

  /** Keeps these folders instead of those before. */
  public void keep(List<Path> folders) throws IOException {
    file.write(folders.stream().map(Path::toString).toList());
  }
}
