package signaldesk.acceptsignal;

import java.time.Duration;
import signaldesk.adapter.lambda.Log;

/** Work beside the answer: whether it fails or hangs, the answer stays what it is. */
final class Aside {
  /** Far below the answer's own limit, far above what a healthy table needs. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private Aside() {}

  /**
   * Runs it and waits for it, but not for long; {@code failure} is the event logged if it fails.
   */
  static void run(String failure, Runnable work) {
    Thread aside =
        Thread.ofVirtual()
            .start(() -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                Log.failed(failure, e);
              }
            });
    try {
      if (!aside.join(PATIENCE)) {
        Log.warn(failure);
        aside.interrupt();
      }
    } catch (InterruptedException e) {
      aside.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
