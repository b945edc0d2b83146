package signaldesk.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs schedules, each in a thread of its own, until it is closed. */
public final class Schedules implements AutoCloseable {
  /**
   * Looked at the clock again at least so often: a machine that slept is late, but not for long.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final List<Thread> threads = new ArrayList<>();

  public Schedules(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Runs something whenever it is due; what fell due while it ran is left out.
   *
   * @param task is handed the time it was due
   */
  public void add(String name, ScheduleExpression due, Consumer<Instant> task) {
    threads.add(Thread.ofVirtual().name("schedule " + name).start(() -> run(name, due, task)));
  }

  private void run(String name, ScheduleExpression due, Consumer<Instant> task) {
    try {
      while (true) {
        Instant next = due.next(clock.instant());
        awaitTime(next);
        try {
          task.accept(next);
        } catch (RuntimeException e) {
          // The stack may be stopping; else the next time may do.
          if (!Thread.currentThread().isInterrupted()) {
            System.err.println("schedule " + name + " failed here: " + e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void awaitTime(Instant next) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), next);
    while (left.isPositive()) {
      Thread.sleep(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
      left = Duration.between(clock.instant(), next);
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
