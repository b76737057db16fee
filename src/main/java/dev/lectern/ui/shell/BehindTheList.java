package dev.lectern.ui.shell;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Makes the window's other parts once its list is painted, one a frame, so that keys come through.
 */
final class BehindTheList extends AnimationTimer {

  /** A frame that shows the list, one that answers a key in it, and one to be sure of both. */
  private static final int FRAMES = 4;

  /** A list that does not come must not keep the rest away. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private final BooleanSupplier listed;
  private final Queue<Runnable> steps;
  private long start;
  private int frames;
  private boolean done;

  BehindTheList(BooleanSupplier listed, List<Runnable> steps) {
    this.listed = listed;
    this.steps = new ArrayDeque<>(steps);
  }

  /** Makes one thing more, after the others. */
  void add(Runnable step) {
    steps.add(step);
  }

  /** Whether all is made, and a frame with it has begun. */
  boolean isDone() {
    return done;
  }

  @Override
  public void handle(long now) {
    if (start == 0) {
      start = now;
    }
    if (frames > 0 || listed.getAsBoolean() || now - start > PATIENCE) {
      frames++;
    }
    if (frames > FRAMES) {
      next();
    }
  }

  private void next() {
    Runnable step = steps.poll();
    if (step == null) {
      done = true;
      stop();
    } else {
      step.run();
    }
  }
}
