package signaldesk.keeppositions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets actors that work at once take turns, one store call at a time, in an order drawn from a
 * seed. Only one ever runs; it picks the next itself.
 */
final class Turns {
  private final Random random;
  private final List<Thread> waiting = new ArrayList<>();
  private volatile @Nullable Thread turn;
  private volatile @Nullable Throwable failure;

  Turns(Random random) {
    this.random = random;
  }

  /** Runs them all to their ends. */
  void run(List<Runnable> actors) throws InterruptedException {
    List<Thread> threads = actors.stream().map(this::thread).toList();
    waiting.addAll(threads);
    threads.forEach(Thread::start);
    pass();
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw new AssertionError(thrown.toString(), thrown);
    }
  }

  /** Waits for the caller's next turn. */
  void take() {
    waiting.add(Thread.currentThread());
    pass();
    await();
  }

  private void pass() {
    if (!waiting.isEmpty()) {
      Thread next = waiting.remove(random.nextInt(waiting.size()));
      turn = next;
      LockSupport.unpark(next);
    }
  }

  private void await() {
    while (turn != Thread.currentThread()) {
      LockSupport.park(this);
    }
  }

  /** The same store, each call of which runs {@code before} first. */
  static <T> T stepping(Class<T> port, T store, Runnable before) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              before.run();
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }

  private Thread thread(Runnable actor) {
    return Thread.ofVirtual()
        .unstarted(() -> {
          await();
          try {
            actor.run();
          } catch (Throwable e) {
            failure = e;
          }
          pass();
        });
  }
}
