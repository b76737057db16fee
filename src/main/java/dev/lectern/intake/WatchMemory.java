package dev.lectern.intake;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files of watched folders were dealt with, as they were then: none is read, or told of,
 * twice. Kept in a file beside the library; without it the files are looked at once more, which
 * changes nothing.
 */
final class WatchMemory {

  /** What a file was when it was looked at. */
  record Stamp(long size, long modified) {

    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.size(), file.lastModifiedTime().toMillis());
    }
  }

  private static final System.Logger LOG = System.getLogger(WatchMemory.class.getName());

  private final CompanionFile file;
  private final Map<Path, Stamp> dealt = new TreeMap<>();
  private final Set<Path> temporary = new HashSet<>();
  private boolean changed;

  WatchMemory(CompanionFile file) {
    this.file = file;
    read();
  }

  boolean knows(Path path, Stamp now) {
    return now.equals(dealt.get(path));
  }

  void add(Path path, Stamp then) {
    dealt.put(path, then);
    temporary.remove(path);
    changed = true;
  }

  /** Remembers a file until the program ends; at its next start it is tried again. */
  void addForNow(Path path, Stamp then) {
    dealt.put(path, then);
    temporary.add(path);
  }

  /** Forgets the files of a folder that are no longer there. */
  void keepOnly(Path folder, Set<Path> there) {
    changed |=
        dealt.keySet().removeIf(path -> folder.equals(path.getParent()) && !there.contains(path));
  }

  /** Writes down what has changed. */
  void save() {
    if (changed) {
      changed = false;
      write();
    }
  }

  private void read() {
    try {
      for (String line : file.read()) {
        Map.Entry<Path, Stamp> entry = parsed(line);
        if (entry != null) {
          dealt.put(entry.getKey(), entry.getValue());
        }
      }
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.DEBUG, "watched files are looked at once more", unreadable);
    }
  }

  private static Map.@Nullable Entry<Path, Stamp> parsed(String line) {
    String[] parts = line.split("\t", 3);
    try {
      return parts.length < 3
          ? null
          : Map.entry(
              Path.of(parts[2]), new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    } catch (NumberFormatException | InvalidPathException damaged) {
      return null;
    }
  }

  private void write() {
    List<String> lines =
        dealt.entrySet().stream()
            .filter(e -> !temporary.contains(e.getKey()))
            .filter(e -> e.getKey().toString().indexOf('\n') < 0)
            .map(e -> e.getValue().size() + "\t" + e.getValue().modified() + "\t" + e.getKey())
            .toList();
    try {
      file.write(lines);
    } catch (IOException unwritable) {
      LOG.log(System.Logger.Level.DEBUG, "watched files may be looked at again", unwritable);
    }
  }
}
