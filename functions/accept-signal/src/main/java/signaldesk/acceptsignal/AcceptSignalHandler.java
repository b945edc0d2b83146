package signaldesk.acceptsignal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import signaldesk.adapter.lambda.HttpRequest;

/** HTTPS to queue: a webhook call becomes one signal and one order message per account. */
public final class AcceptSignalHandler implements RequestStreamHandler {
  private static final Duration MOST = Duration.ofMillis(2_500);

  private final AcceptSignal acceptSignal;
  private final TimeLimit limit;

  /** Lambda calls this once per execution environment. */
  public AcceptSignalHandler() {
    this(Wiring.acceptSignal(System.getenv()), new TimeLimit(MOST, Clock.systemUTC()));
    acceptSignal.warmUp();
  }

  AcceptSignalHandler(AcceptSignal acceptSignal, TimeLimit limit) {
    this.acceptSignal = acceptSignal;
    this.limit = limit;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    HttpRequest request = HttpRequest.read(event);
    limit.answer(request, () -> acceptSignal.answer(request)).writeTo(answer);
  }
}
