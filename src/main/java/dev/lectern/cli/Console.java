package dev.lectern.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes and what it knows of its surroundings.
 *
 * @param bytes the stream under {@code out}, for what is not text; flush the one before the other
 * @param human whether a person reads the output: then tables, else plain text
 * @param progress whether a person sees standard error: then progress bars
 * @param answers where a person answers questions; null where nobody can be asked
 */
public record Console(
    PrintWriter out,
    PrintWriter err,
    OutputStream bytes,
    boolean human,
    boolean progress,
    @Nullable BufferedReader answers,
    Map<String, String> env) {

  private static final int USUAL_WIDTH = 100;

  /** Takes care that nothing which is written for people steers their terminal. */
  public Console {
    out = out instanceof ShownWriter ? out : new ShownWriter(out);
    err = err instanceof ShownWriter ? err : new ShownWriter(err);
  }

  /** For files and for what the program itself tells the terminal. */
  static PrintWriter verbatim(PrintWriter writer) {
    return writer instanceof ShownWriter shown ? shown.verbatim() : writer;
  }

  /** The console of this process, in UTF-8 whatever the locale. */
  public static Console of(OutputStream standardOutput) {
    return new Console(
        writer(standardOutput),
        writer(new FileOutputStream(FileDescriptor.err)),
        standardOutput,
        isTerminal(1),
        isTerminal(2),
        isTerminal(0) && isTerminal(2) ? answersOfTerminal() : null,
        System.getenv());
  }

  private static BufferedReader answersOfTerminal() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Asks a question that is answered by yes; by no where nobody can be asked. */
  boolean confirms(String question) {
    if (answers == null) {
      return false;
    }
    out.flush();
    err.print(question + " [y/N] ");
    err.flush();
    try {
      String answer = answers.readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException hungUp) {
      return false;
    }
  }

  /** How many columns a line has. */
  int width() {
    String columns = env.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), false);
  }

  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException unreadable) {
        return false;
      }
    }
    java.io.Console console = System.console();
    return console != null && console.isTerminal();
  }
}
