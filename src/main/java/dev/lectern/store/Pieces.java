package dev.lectern.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A digest's bytes, cut into pieces of 1 MB and deflated, on all cores. */
final class Pieces {

  private static final int PIECE = 1 << 20;
  private static final int AHEAD = 4;

  private Pieces() {}

  /** Hands the deflated pieces over in their order, on the calling thread. */
  static void of(InputStream bytes, Consumer<byte[]> taker) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      Deque<Future<byte[]>> ahead = new ArrayDeque<>();
      for (byte[] part = bytes.readNBytes(PIECE); part.length > 0; part = bytes.readNBytes(PIECE)) {
        byte[] whole = part;
        ahead.addLast(workers.submit(() -> deflated(whole)));
        if (ahead.size() > AHEAD) {
          taker.accept(ended(ahead.removeFirst()));
        }
      }
      while (!ahead.isEmpty()) {
        taker.accept(ended(ahead.removeFirst()));
      }
    }
  }

  private static byte[] ended(Future<byte[]> piece) {
    try {
      return piece.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LibraryException("The import was interrupted; nothing was kept.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a piece could not be deflated", e.getCause());
    }
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
