package signaldesk.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One process of a function; it handles one event at a time. */
public final class ExecutionEnvironment implements AutoCloseable {
  private final FunctionSpec function;
  private final RuntimeApi api;
  private final Process process;
  private final CompletableFuture<Void> output = new CompletableFuture<>();
  private volatile boolean killed;

  private ExecutionEnvironment(FunctionSpec function, RuntimeApi api, Process process) {
    this.function = function;
    this.api = api;
    this.process = process;
  }

  /** Starts a process; {@code lines} gets all that it prints. */
  public static ExecutionEnvironment start(FunctionSpec function, Consumer<String> lines) {
    try {
      RuntimeApi api = new RuntimeApi(function.arn());
      Process process = Command.of(function, api.address()).start();
      ExecutionEnvironment started = new ExecutionEnvironment(function, api, process);
      Thread.ofVirtual().name(function.name() + " output").start(() -> started.read(lines));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("could not start " + function.name(), e);
    }
  }

  private void read(Consumer<String> lines) {
    try {
      process.inputReader().lines().forEach(lines);
    } catch (UncheckedIOException e) {
      // It was killed while it wrote.
    }
    output.complete(null);
    // Its output has ended, so it has, or is about to.
    process
        .onExit()
        .thenAccept(gone -> api.gone("the process ended with exit code " + gone.exitValue()))
        .join();
  }

  /** Waits until the handler is made; false if that failed or took too long. */
  public boolean awaitReady(Duration limit) {
    try {
      api.ready().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean alive() {
    return !killed && process.isAlive();
  }

  /** Calls back when the process has ended, for whatever reason. */
  void onEnd(Runnable callback) {
    var _ = process.onExit().thenRun(callback);
  }

  /**
   * Handles one event, the first as soon as the process can. After a time-out the process is gone.
   */
  public Outcome invoke(String event) {
    Duration timeout = function.timeout();
    Invocation invocation = Invocation.of(event, Instant.now().plus(timeout));
    api.offer(invocation);
    if (!alive()) {
      api.gone("the process had ended");
    }
    try {
      return invocation.outcome().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      killed = true;
      process.destroyForcibly();
      return new Outcome.TimedOut(timeout);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // nobody completes it that way
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted");
    }
  }

  /**
   * Hangs up on an idle process, so that its JVM ends in order and writes what its flags ask for,
   * such as an AOT cache. AWS's client ends at once at a signal, and nothing is written.
   *
   * @return whether it had ended by then, and all that it printed was read
   */
  public boolean end(Duration limit) {
    api.close();
    try {
      output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
