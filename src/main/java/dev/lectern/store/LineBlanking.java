package dev.lectern.store;

import java.util.Map;

/** Turns lines of a text into spaces, piece by piece; lines end with CR LF, LF or CR. */
final class LineBlanking {

  private final Map<Long, Boolean> starts;
  private long line = 1;
  private boolean blanking;
  private boolean afterReturn;

  /**
   * For one text.
   *
   * @param starts by the lines on which papers start, whether they and what follows become blank
   */
  LineBlanking(Map<Long, Boolean> starts) {
    this.starts = starts;
    this.blanking = starts.getOrDefault(line, false);
  }

  /** Goes on with the next bytes. */
  void blank(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\r' || b == '\n') {
        if (b == '\r' || !afterReturn) {
          blanking = starts.getOrDefault(++line, blanking);
        }
        afterReturn = b == '\r';
      } else {
        afterReturn = false;
        bytes[i] = blanking ? (byte) ' ' : b;
      }
    }
  }
}
