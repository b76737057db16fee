package dev.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which a reader such as {@code head} may close early without an error. */
public final class StandardOutput extends OutputStream {

  private final OutputStream stream;
  private @Nullable IOException failure;

  public StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }

  /** Why not all could be written; empty also where the reader just went away. */
  public Optional<String> failure() {
    if (failure == null) {
      return Optional.empty();
    }
    return wentAway(failure) ? Optional.empty() : Optional.of(String.valueOf(failure.getMessage()));
  }

  /** Whether the reader of a pipe has enough. */
  static boolean wentAway(IOException failure) {
    String lower = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return lower.contains("broken pipe")
        || lower.contains("pipe is being closed")
        || lower.contains("pipe has been ended");
  }
}
