package dev.lectern.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A digest held in memory. */
public record BytesSource(String name, byte[] bytes) implements DigestSource {

  public static BytesSource of(String text) {
    return new BytesSource("digest.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file among the resources, by its absolute resource name. */
  public static BytesSource resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(BytesSource.class.getResourceAsStream(path), path)) {
      return new BytesSource(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
