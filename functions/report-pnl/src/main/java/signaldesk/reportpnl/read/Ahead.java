package signaldesk.reportpnl.read;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Works on a few items ahead of the one that is looked at, never more: memory stays bounded. */
public final class Ahead {
  private static final int AT_ONCE = 16;

  private Ahead() {}

  /** Hands on what {@code read} gives for each item, in the items' order, on this thread. */
  public static <T, R> void each(List<T> items, Function<T, R> read, BiConsumer<T, R> use) {
    Queue<Future<R>> under = new ArrayDeque<>();
    Iterator<T> next = items.iterator();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (T item : items) {
          while (under.size() < AT_ONCE && next.hasNext()) {
            T ahead = next.next();
            under.add(threads.submit(() -> read.apply(ahead)));
          }
          use.accept(item, under.remove().get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while at work", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException thrown
            ? thrown
            : new IllegalStateException("an item failed", e.getCause());
      } finally {
        under.forEach(rest -> rest.cancel(true));
      }
    }
  }
}
