package org.serachub.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time of one thread, so that other work on the machine does not count. What is compared
 * runs in turns, and the median of five rounds is taken.
 */
final class Stopwatch {
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 300_000_000L;

  private Stopwatch() {}

  /** Microseconds of each, once; every one is warmed up for two rounds. */
  static Map<String, Double> microseconds(Map<String, Runnable> works) {
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    for (int round = -2; round < ROUNDS; round++) {
      for (Map.Entry<String, Runnable> work : works.entrySet()) {
        double once = once(work.getValue());
        if (round >= 0) {
          measured.computeIfAbsent(work.getKey(), none -> new ArrayList<>()).add(once);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    measured.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static double once(Runnable work) {
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    long times = 0;
    long spent;
    do {
      work.run();
      times++;
      spent = thread.getCurrentThreadCpuTime() - start;
    } while (spent < ROUND_NANOS);
    return spent / 1_000.0 / times;
  }
}
