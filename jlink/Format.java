import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java of the project, or names the files that are not formatted.
 *
 * <pre>java -cp google-java-format.jar jlink/Format.java PROJECT FLAG…</pre>
 */
final class Format {

  public static void main(String[] args) throws IOException {
    List<String> all = new ArrayList<>(List.of(args).subList(1, args.length));
    for (String folder : List.of("src", "jlink")) {
      try (Stream<Path> files = Files.walk(Path.of(args[0], folder))) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(all::add);
      }
    }
    Main.main(all.toArray(String[]::new));
  }
}
