package dev.lectern.settings;

import java.io.IOException;
import java.nio.file.Path;

/** A process that takes files as a window does, and prints their names. */
final class ListeningWindow {

  private ListeningWindow() {}

  public static void main(String[] args) throws IOException {
    OpenWindow.listen(
        Path.of(args[0]),
        Path.of(args[1]),
        Runnable::run,
        files -> files.forEach(file -> System.out.println(file.getFileName())));
    System.out.println("open");
    System.in.transferTo(System.out);
  }
}
