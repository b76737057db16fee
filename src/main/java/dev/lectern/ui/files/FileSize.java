package dev.lectern.ui.files;

import dev.lectern.ui.kit.Text;

/** How large a file is, in words: {@code 340 KB}. */
final class FileSize {

  private static final String[] UNITS = {"files.kilobytes", "files.megabytes", "files.gigabytes"};
  private static final double STEP = 1000;

  private FileSize() {}

  static String of(long bytes) {
    if (bytes < STEP) {
      return Text.of("files.bytes", bytes);
    }
    double amount = bytes / STEP;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    String form = amount < 10 ? "%.1f" : "%.0f";
    return Text.of(UNITS[unit], String.format(Text.locale(), form, amount));
  }
}
