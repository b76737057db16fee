import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Folders with all that is in them, on disk and in jars. */
final class Trees {

  private Trees() {}

  /** Work on the files of a jar. */
  interface InJar {
    void work(Path root) throws IOException;
  }

  /** Works on what is in a jar, given its top folder. */
  static void inJar(Path jar, InJar work) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of())) {
      work.work(zip.getPath("/"));
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
