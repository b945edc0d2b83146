package signaldesk.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import signaldesk.local.runtime.Invoker;

/**
 * Sends every function an event that changes nothing, because the first one makes it load most of
 * its classes: a hook nobody has, a reader nobody is, a batch with nothing in it.
 */
final class FirstEvents {
  private FirstEvents() {}

  /** Returns when the API has answered each; the others are sent and not waited for. */
  static void send(int port, List<? extends Invoker> behindQueues) {
    behindQueues.forEach(
        function -> Thread.ofVirtual().start(() -> function.invoke("{\"Records\":[]}")));
    List.of(request(port, "POST", "/hooks/nobody"), request(port, "GET", "/v1/positions"))
        .forEach(CompletableFuture::join);
  }

  private static CompletableFuture<Void> request(int port, String method, String path) {
    return CompletableFuture.runAsync(() -> answer(port, method, path), Thread.ofVirtual()::start);
  }

  private static void answer(int port, String method, String path) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setRequestProperty("Authorization", "Bearer nobody");
      connection.getResponseCode(); // whatever it is: 401 from a desk that works
      connection.disconnect();
    } catch (IOException e) {
      throw new IllegalStateException("the desk does not answer on its own port", e);
    }
  }
}
