package dev.lectern.ui.shell;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.scene.SceneHelper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Types searches into the window and scrolls its list, and tells how long each key and each frame
 * took, to the moment when the painting of the frame has ended.
 */
public final class Pace extends AnimationTimer {

  private static final int FRAMES = 600;
  private static final double STEP = 137;

  /**
   * How long the window is left alone before its list scrolls, for what is made in the background.
   */
  private static final long SETTLING = Long.getLong("bench.settle", 0) * 1_000_000_000;

  private static final double MILLIS = 1e6;

  /** How long a hand takes from key to key; what a key has set going may not be done by then. */
  private static final long BETWEEN_KEYS = Long.getLong("bench.typing", 120) * 1_000_000;

  /** A key that changes nothing in the search, such as a quote, has no list to paint. */
  private static final long UNCHANGED = 500_000_000;

  /**
   * How long it took, in milliseconds.
   *
   * @param keys from each key to the painted list
   * @param frames from each painted frame of a list that scrolls to the next
   * @param work processor time of each such frame, of the threads that lay out and paint
   */
  public record Times(List<Double> keys, List<Double> frames, List<Double> work) {}

  private enum Step {
    PRESS,
    ANSWER,
    LAY_OUT,
    PAINT
  }

  private final Workbench bench;
  private final TextField search;
  private final TableView<?> list;
  private final Queue<String> keys = new ArrayDeque<>();
  private final Times times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final Consumer<Times> told;
  private final Taken taken = new Taken();

  /** When the painting of each frame ended; the painting thread adds to it. */
  private final Queue<Long> painted = new ConcurrentLinkedQueue<>();

  private Step step = Step.PRESS;
  private boolean answered;
  private boolean counted;
  private long start;
  private int scrolled;

  private Pace(Workbench bench, List<String> searches, Consumer<Times> told) {
    this.bench = bench;
    this.told = told;
    search = (TextField) bench.lookup("#search");
    list = (TableView<?>) bench.lookup("#papers");
    list.getItems().addListener((ListChangeListener<Object>) change -> answered = true);
    for (String each : searches) {
      each.codePoints().mapToObj(Character::toString).forEach(keys::add);
      keys.add("");
    }
    PerformanceTracker.getSceneTracker(bench.getScene())
        .setOnRenderedFrameTask(() -> painted.add(System.nanoTime()));
    bench.getScene().addPostLayoutPulseListener(this::laidOut);
  }

  /** Begins in the window that is open, on its thread, and tells there when it has ended. */
  public static void measure(List<String> searches, Consumer<Times> told) {
    new Pace((Workbench) Window.getWindows().getFirst().getScene().getRoot(), searches, told)
        .start();
  }

  @Override
  public void handle(long now) {
    if (!bench.isWhole()) {
      return;
    }
    if (!keys.isEmpty() || step != Step.PRESS) {
      type();
    } else if (System.nanoTime() - start < SETTLING) {
      return;
    } else if (scrolled < FRAMES) {
      scroll();
    } else {
      stop();
      tell();
    }
  }

  private void type() {
    long waited = System.nanoTime() - start;
    switch (step) {
      case PRESS -> {
        if (waited > BETWEEN_KEYS) {
          press(keys.remove());
        }
      }
      case ANSWER -> {
        if (answered && bench.isListed()) {
          step = Step.LAY_OUT; // which this frame does
        } else if (waited > UNCHANGED) {
          step = Step.PRESS;
        }
      }
      case LAY_OUT, PAINT -> {
        Long end = painted.peek();
        if (end != null) {
          if (counted) {
            times.keys().add((end - start) / MILLIS);
          }
          step = Step.PRESS;
        }
      }
    }
  }

  /** What ends to be painted before this frame begins to be is an older one. */
  private void laidOut() {
    if (step == Step.LAY_OUT) {
      SceneHelper.getPeer(bench.getScene()).waitForRenderingToComplete();
      painted.clear();
      step = Step.PAINT;
    }
  }

  /** A letter; for none, all letters go, which is not counted. */
  private void press(String key) {
    step = Step.ANSWER;
    answered = false;
    counted = !key.isEmpty();
    start = System.nanoTime();
    search.requestFocus();
    if (counted) {
      search.positionCaret(search.getLength());
      Event.fireEvent(
          search,
          new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
    } else {
      search.clear();
    }
  }

  /** By some pixels a frame, and every tenth frame far away. */
  private void scroll() {
    double work = taken.millis();
    if (scrolled == 0) {
      painted.clear();
    } else {
      times.work().add(work);
    }
    scrolled++;
    if (scrolled % 10 == 9) {
      list.scrollTo((int) ((long) list.getItems().size() * scrolled / FRAMES));
    } else if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(STEP);
    }
  }

  private void tell() {
    List<Long> ends = List.copyOf(painted);
    for (int i = 1; i < ends.size(); i++) {
      times.frames().add((ends.get(i) - ends.get(i - 1)) / MILLIS);
    }
    told.accept(times);
  }
}
