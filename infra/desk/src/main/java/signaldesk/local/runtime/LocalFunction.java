package signaldesk.local.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A function with its processes: one from the start, more when events come side by side, each
 * replaced when it dies. The process used last is used first, so that the others may stay away.
 */
public final class LocalFunction implements Invoker, AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final FunctionSpec function;
  private final int most;
  private final Consumer<String> lines;
  private final BlockingDeque<ExecutionEnvironment> idle = new LinkedBlockingDeque<>();
  private final Set<ExecutionEnvironment> all = new HashSet<>();
  private int starting;
  private boolean closed;

  /**
   * @param most how many processes it may have
   * @param lines gets what they print, line by line
   */
  public LocalFunction(FunctionSpec function, int most, Consumer<String> lines) {
    this.function = function;
    this.most = most;
    this.lines = lines;
  }

  @Override
  public String name() {
    return function.name();
  }

  @Override
  public int concurrency() {
    return most;
  }

  /**
   * Starts the first process and waits until it can take an event.
   *
   * @throws IllegalStateException if it does not come up
   */
  public void start() {
    reserve();
    if (!startReserved()) {
      throw new IllegalStateException(name() + " did not start; its log says why");
    }
  }

  @Override
  public Outcome invoke(String event) {
    try {
      ExecutionEnvironment environment = borrow();
      if (environment == null) {
        return new Outcome.Failed("no process of " + name() + " came up");
      }
      Outcome outcome = environment.invoke(event);
      if (environment.alive()) {
        idle.addFirst(environment);
      }
      return outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted");
    }
  }

  private @Nullable ExecutionEnvironment borrow() throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      ExecutionEnvironment environment = idle.pollFirst();
      if (environment == null) {
        startAnother();
        // Whichever is first: one that becomes idle, or the one that was started.
        environment = idle.pollFirst(1, TimeUnit.SECONDS);
      }
      if (environment != null && environment.alive()) {
        return environment;
      }
    }
    return null;
  }

  private void startAnother() {
    if (reserve()) {
      Thread.ofVirtual().name(name() + " start").start(this::startReserved);
    }
  }

  private synchronized boolean reserve() {
    boolean free = !closed && all.size() + starting < most;
    starting += free ? 1 : 0;
    return free;
  }

  private boolean startReserved() {
    ExecutionEnvironment environment = ExecutionEnvironment.start(function, lines);
    boolean keep = add(environment);
    environment.onEnd(() -> ended(environment));
    boolean ready = keep && environment.awaitReady(START_LIMIT);
    if (ready) {
      idle.addFirst(environment);
    } else {
      environment.close();
    }
    return ready;
  }

  private synchronized boolean add(ExecutionEnvironment environment) {
    starting--;
    all.add(environment);
    return !closed;
  }

  private void ended(ExecutionEnvironment environment) {
    boolean last;
    synchronized (this) {
      all.remove(environment);
      last = !closed && all.isEmpty() && starting == 0;
    }
    boolean wasReady = idle.remove(environment) || environment.awaitReady(Duration.ZERO);
    environment.close();
    // One that never got ready would die again and again: the next event tries.
    if (last && wasReady) {
      startAnother();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      all.forEach(ExecutionEnvironment::close);
    }
  }
}
