package signaldesk.acceptsignal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same thing at the same moment, several times. */
final class Together {
  private Together() {}

  static <T> List<T> run(int times, Callable<T> what) throws Exception {
    CyclicBarrier start = new CyclicBarrier(times);
    List<Future<T>> running = new ArrayList<>();
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return what.call();
            }));
      }
      for (Future<T> one : running) {
        results.add(one.get());
      }
    }
    return results;
  }

  /** Hangs until it is let go, or interrupted. */
  static void hang(CountDownLatch letGo) {
    try {
      letGo.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
