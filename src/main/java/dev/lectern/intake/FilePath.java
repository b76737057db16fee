package dev.lectern.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths as other programs write them into bibliographies. A path on another computer is none: the
 * system would go there, with the user's name and password, for no more than to see whether there
 * is a file.
 */
final class FilePath {

  private static final Pattern FILE =
      Pattern.compile("(?i)file:(?://(?:localhost)?(?=[/\\\\]))?+(.*)", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:[/\\\\].*", Pattern.DOTALL);
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)[/\\\\]{2}.*|[a-z][a-z0-9+.-]+:[/\\\\]{2}.*"
              + "|(?:javascript|data|vbscript|mailto|about|jar|view-source|shell|search-ms|ms-[a-z-]+)"
              + ":.*",
          Pattern.DOTALL);

  private FilePath() {}

  /** The path; empty where it leads to another computer or is an address of another kind. */
  static Optional<String> of(String written) {
    String path = written.strip();
    Matcher file = FILE.matcher(path);
    if (file.matches()) {
      path = decoded(file.group(1));
      path = DRIVE.matcher(path).matches() ? path.substring(1) : path;
    }
    boolean nowhere = path.isEmpty() || path.indexOf(0) >= 0 || FILE.matcher(path).matches();
    return nowhere || ELSEWHERE.matcher(path).matches() ? Optional.empty() : Optional.of(path);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asWritten) {
      return address;
    }
  }
}
