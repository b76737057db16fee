package dev.lectern.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Seconds of processor time that threads have taken, by name: says what work costs also where other
 * programs keep the processors busy.
 */
final class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final double start = ofProcess();
  private double all;
  private final Map<String, Double> seconds = new HashMap<>();

  /** Looks at all threads that live; one that has ended keeps what was seen of it last. */
  void look() {
    all = ofProcess() - start;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null) {
        seconds.put(
            thread.getThreadName().replaceAll("-\\d+$", ""),
            THREADS.getThreadCpuTime(thread.getThreadId()) / 1e9);
      }
    }
  }

  /** Of the whole process, with the compiler and the collector, up to the last look. */
  double all() {
    return all;
  }

  private static double ofProcess() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  double of(String thread) {
    return seconds.getOrDefault(thread, 0.0);
  }
}
