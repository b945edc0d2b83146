package signaldesk.acceptsignal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.lambda.Log;

/**
 * Answers in time, whatever hangs: TradingView gives up after 3 s and sends nothing again, while a
 * 503 is sent again after 5 s.
 *
 * @param most from when the HTTP API received the request, so that a slow start counts too
 */
record TimeLimit(Duration most, Clock clock) {
  /** An event older than this was not just received: it is a file replayed by hand. */
  private static final Duration REPLAYED = Duration.ofSeconds(10);

  /** The work's answer, or a 503 when it fails or is not there in time. */
  HttpAnswer answer(HttpRequest request, Supplier<HttpAnswer> work) {
    FutureTask<HttpAnswer> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().start(task);
    try {
      return task.get(left(request).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      Log.failed("not in time", e);
    } catch (ExecutionException e) {
      Log.failed("not accepted", e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Log.failed("interrupted", e);
    }
    task.cancel(true); // the next delivery finishes what this one began
    return Answers.tryAgain();
  }

  private Duration left(HttpRequest request) {
    Instant receivedAt = request.receivedAt();
    if (receivedAt == null) {
      return most;
    }
    Duration gone = Duration.between(receivedAt, clock.instant());
    return gone.isNegative() || gone.compareTo(REPLAYED) > 0 ? most : most.minus(gone);
  }
}
