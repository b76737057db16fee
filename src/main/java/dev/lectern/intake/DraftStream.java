package dev.lectern.intake;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Companions;
import dev.lectern.store.IncomingPaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a digest on a thread of its own, works out what can be worked out of its papers on others,
 * and hands them over in the file's order, batch by batch: reading, working out and writing go on
 * side by side, in memory that does not grow with the file.
 */
final class DraftStream implements AutoCloseable {

  private static final int BATCH = 64;
  private static final int BATCHES = 8;

  /** A batch of very long texts ends early. */
  private static final int BATCH_CHARS = 1 << 20;

  private static final int WORKERS = 2;

  /** What came out of the reader; the last is the end. */
  private sealed interface Item {
    record Draft(PaperDraft draft) implements Item {}

    record Paper(IncomingPaper paper, Companions companions) implements Item {}

    record Evidence(CaptureEvidence evidence) implements Item {}

    record Warning(long line, String message) implements Item {}

    record Loss(long line, String message) implements Item {}

    record Doubt(long line, String message) implements Item {}

    record End(@Nullable Exception failure) implements Item {}
  }

  /** Takes what the file holds, on the thread that drains the stream. */
  interface Receiver {
    void captured(CaptureEvidence evidence);

    void paper(IncomingPaper paper, Companions companions);

    void warn(long line, String message);

    /** What should be a paper was left out. */
    default void lost(long line, String message) {
      warn(line, message);
    }

    /** A paper that was handed over reads as if it were none. */
    default void doubt(long line, String message) {
      warn(line, message);
    }
  }

  private final BlockingQueue<Future<List<Item>>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          WORKERS, Thread.ofPlatform().name("digest-worker-", 1).daemon().factory());
  private final Thread thread;

  DraftStream(DigestReader reader, DigestSource source) {
    this.thread =
        Thread.ofPlatform().name("digest-reader").daemon().start(() -> read(reader, source));
  }

  private void read(DigestReader reader, DigestSource source) {
    Batches batches = new Batches();
    try {
      batches.add(new Item.End(failureOf(reader, source, batches)));
    } catch (Abandoned abandoned) {
      // Closed in the middle of the file: there is nobody left to tell.
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Exception failureOf(
      DigestReader reader, DigestSource source, Batches batches) {
    try {
      reader.read(source, batches);
      return null;
    } catch (Abandoned abandoned) {
      throw abandoned;
    } catch (IOException | UnreadableDigestException | RuntimeException e) {
      return e;
    }
  }

  /** Gathers items; hands a batch over when it is full and at the end. */
  private final class Batches implements DigestSink {
    private List<Item> batch = new ArrayList<>(BATCH);
    private int chars;

    void add(Item item) {
      batch.add(item);
      if (batch.size() == BATCH || chars > BATCH_CHARS || item instanceof Item.End) {
        List<Item> full = batch;
        batch = new ArrayList<>(BATCH);
        chars = 0;
        try {
          queue.put(workers.submit(() -> full.stream().map(DraftStream::workedOut).toList()));
        } catch (InterruptedException | RejectedExecutionException closed) {
          throw new Abandoned(closed);
        }
      }
    }

    @Override
    public void captured(CaptureEvidence evidence) {
      add(new Item.Evidence(evidence));
    }

    @Override
    public void paper(PaperDraft read) {
      PaperDraft draft = AddressGate.pass(read, this::warn);
      String text = draft.fields().abstractText();
      chars += draft.fields().title().length() + (text == null ? 0 : text.length());
      add(new Item.Draft(draft));
    }

    @Override
    public void warn(long line, String message) {
      add(new Item.Warning(line, message));
    }

    @Override
    public void lost(long line, String message) {
      add(new Item.Loss(line, message));
    }

    @Override
    public void doubt(long line, String message) {
      add(new Item.Doubt(line, message));
    }
  }

  private static Item workedOut(Item item) {
    return item instanceof Item.Draft(PaperDraft draft)
        ? new Item.Paper(
            IncomingPaper.of(draft.position(), draft.line(), draft.fields()), draft.companions())
        : item;
  }

  /** Nobody wants the rest of the file any more. */
  private static final class Abandoned extends RuntimeException {
    Abandoned(Exception cause) {
      super(cause);
    }
  }

  /** Hands everything to the receiver; ends with the file or with the reader's failure. */
  void drain(Receiver receiver) throws IOException, UnreadableDigestException {
    while (true) {
      for (Item item : next()) {
        switch (item) {
          case Item.Paper paper -> receiver.paper(paper.paper(), paper.companions());
          case Item.Draft draft -> throw new IllegalStateException("not worked out: " + draft);
          case Item.Evidence evidence -> receiver.captured(evidence.evidence());
          case Item.Warning warning -> receiver.warn(warning.line(), warning.message());
          case Item.Loss loss -> receiver.lost(loss.line(), loss.message());
          case Item.Doubt doubt -> receiver.doubt(doubt.line(), doubt.message());
          case Item.End end -> {
            fail(end.failure());
            return;
          }
        }
      }
    }
  }

  private List<Item> next() throws IOException {
    try {
      return queue.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a paper could not be worked out", e.getCause());
    }
  }

  private static void fail(@Nullable Exception failure)
      throws IOException, UnreadableDigestException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case UnreadableDigestException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  /** Lets the reader go, also in the middle of the file. */
  @Override
  public void close() {
    thread.interrupt();
    workers.shutdownNow();
  }
}
