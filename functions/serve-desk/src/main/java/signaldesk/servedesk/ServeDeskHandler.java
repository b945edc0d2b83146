package signaldesk.servedesk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;

/** HTTP GET to answers: each call reads what its token may see, and changes nothing. */
public final class ServeDeskHandler implements RequestStreamHandler {
  private final ServeDesk serveDesk;

  /** Lambda calls this once per execution environment. */
  public ServeDeskHandler() {
    this(Wiring.serveDesk(System.getenv()));
  }

  ServeDeskHandler(ServeDesk serveDesk) {
    this.serveDesk = serveDesk;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer(event, answer);
  }

  void answer(InputStream event, OutputStream answer) throws IOException {
    answer(HttpRequest.read(event)).writeTo(answer);
  }

  private HttpAnswer answer(HttpRequest http) {
    try {
      return Answers.fitting(
          Answers.http(serveDesk.answer(http)), http.headers().getOrDefault("accept-encoding", ""));
    } catch (RuntimeException broken) {
      Log.failed("read failed", broken, LogField.REQUEST_ID.of(http.requestId()));
      return Answers.broken(http.requestId());
    }
  }
}
