package signaldesk.servedesk.query;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads side by side, so that a desk of many accounts answers about as fast as one of a few. */
final class Parallel {
  /** Each read is a connection of its own. */
  private static final int AT_ONCE = 32;

  private Parallel() {}

  /** What {@code read} answers for each item, in the items' order; the first failure fails all. */
  static <T, R> List<R> map(List<T> items, Function<T, R> read) {
    if (items.size() < 2) {
      return items.stream().map(read).toList();
    }
    Semaphore free = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> reads =
          items.stream()
              .map(item -> threads.submit(() -> limited(free, () -> read.apply(item))))
              .toList();
      return reads.stream().map(Parallel::join).toList();
    }
  }

  private static <R> R limited(Semaphore free, Supplier<R> read) throws InterruptedException {
    free.acquire();
    try {
      return read.get();
    } finally {
      free.release();
    }
  }

  private static <R> R join(Future<R> read) {
    try {
      return read.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException("a read failed", e.getCause());
    }
  }
}
