package signaldesk.acceptsignal;

import java.time.Duration;
import signaldesk.adapter.lambda.Log;

/** Work beside the answer: whether it fails or hangs, the answer stays what it is. */
final class Aside implements AutoCloseable {
  /** Far below the answer's own limit, far above what a healthy table needs. */
  static final Duration PATIENCE = Duration.ofMillis(800);

  private final String failure;
  private final Thread work;

  private Aside(String failure, Thread work) {
    this.failure = failure;
    this.work = work;
  }

  /**
   * Runs it and waits for it, but not for long; {@code failure} is the event logged if it fails.
   */
  static void run(String failure, Runnable work) {
    beside(failure, work).close();
  }

  /** Runs it beside what is done before this is closed, which then waits for it as long. */
  static Aside beside(String failure, Runnable work) {
    return new Aside(failure, start(Thread.ofVirtual(), failure, work));
  }

  @Override
  public void close() {
    if (!over(work)) {
      Log.warn(failure);
      work.interrupt();
    }
  }

  /**
   * Runs it and waits for it as long, then lets it go on by itself: what it loads is still of use.
   * Its thread is its own, so that no class that it is loading holds up the answers' threads.
   */
  static void begin(String failure, Runnable work) {
    if (!over(start(Thread.ofPlatform().daemon(), failure, work))) {
      Log.warn(failure);
    }
  }

  private static Thread start(Thread.Builder threads, String failure, Runnable work) {
    return threads.start(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        Log.failed(failure, e);
      }
    });
  }

  private static boolean over(Thread aside) {
    try {
      return aside.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
