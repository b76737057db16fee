package dev.lectern.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A digest's bytes on their way into the library, cut into pieces of 1 MB and deflated on a thread
 * of their own, while the digest's papers are being written.
 */
public final class Pieces implements AutoCloseable {

  /** How many bytes each has but the last. */
  static final int PIECE = 1 << 20;

  private static final int AHEAD = 4;

  /** What comes of the thread; without bytes it is the last. */
  private record Piece(byte @Nullable [] deflated, @Nullable Throwable failure) {}

  private final BlockingQueue<Piece> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Consumer<byte[]> taker;
  private final Thread thread;
  private boolean ended;

  /**
   * @param bytes closed at their end, or with this
   * @param taker gets the deflated pieces in their order, on the calling thread
   */
  Pieces(InputStream bytes, Consumer<byte[]> taker) {
    this.taker = taker;
    this.thread =
        Thread.ofPlatform().name("digest-deflater").daemon().start(() -> deflateAll(bytes));
  }

  private void deflateAll(InputStream bytes) {
    try {
      ready.put(new Piece(null, failureOf(bytes)));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Throwable failureOf(InputStream bytes) throws InterruptedException {
    try (bytes) {
      for (byte[] part = bytes.readNBytes(PIECE); part.length > 0; part = bytes.readNBytes(PIECE)) {
        ready.put(new Piece(deflated(part), null));
      }
      return null;
    } catch (IOException | RuntimeException | Error e) {
      return e;
    }
  }

  /** Hands over what is ready by now. */
  public void takeReady() throws IOException {
    for (Piece next = ready.poll(); next != null; next = ready.poll()) {
      take(next);
    }
  }

  /** Hands over all that is missing yet. */
  public void takeRest() throws IOException {
    try {
      while (!ended) {
        take(ready.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LibraryException("The import was interrupted; nothing was kept.", e);
    }
  }

  private void take(Piece piece) throws IOException {
    if (piece.failure instanceof IOException e) {
      throw e;
    }
    if (piece.failure != null) {
      throw new IllegalStateException("a piece could not be deflated", piece.failure);
    }
    if (piece.deflated == null) {
      ended = true;
    } else {
      taker.accept(piece.deflated);
    }
  }

  /** Lets the thread go, also before the end. */
  @Override
  public void close() {
    thread.interrupt();
  }

  /** Text loses three fifths already at the quickest level, and an import waits for it. */
  static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 2);
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(small, quick)) {
      out.write(bytes);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    } finally {
      quick.end();
    }
    return small.toByteArray();
  }
}
