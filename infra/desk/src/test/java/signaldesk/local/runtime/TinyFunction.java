package signaldesk.local.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Does what its event says, in a process of its own. */
public final class TinyFunction implements RequestStreamHandler {
  private static int events;

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    events++;
    if (event.contains("halt")) {
      Runtime.getRuntime().halt(7);
    }
    if (event.contains("throw")) {
      throw new IllegalStateException("as asked");
    }
    if (event.contains("hang")) {
      waitForEver();
    }
    System.out.println("event " + events);
    String answer =
        "{\"pid\":%d,\"events\":%d,\"variable\":\"%s\",\"left\":%b}"
            .formatted(
                ProcessHandle.current().pid(),
                events,
                System.getenv("MY_TABLE"),
                context.getRemainingTimeInMillis() > 0);
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static synchronized void waitForEver() {
    try {
      while (true) {
        TinyFunction.class.wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
