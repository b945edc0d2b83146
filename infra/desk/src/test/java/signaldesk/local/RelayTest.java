package signaldesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class RelayTest {
  private static final String HERE = "127.0.0.1";

  @Test
  void whatIsSentArrivesAndWhatIsAnsweredComesBack() throws IOException {
    try (ServerSocket echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Relay relay = Relay.open(HERE, 0, to(echo.getLocalPort()));
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
      Thread.ofVirtual().start(() -> answerOnce(echo));
      caller.getOutputStream().write("ping".getBytes(UTF_8));
      caller.shutdownOutput();

      assertEquals("ping", new String(caller.getInputStream().readAllBytes(), UTF_8));
    }
  }

  @Test
  void whereNobodyAnswersTheCallIsClosedAndTheNextOneIsTaken() throws IOException {
    int nobody;
    try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      nobody = free.getLocalPort();
    }
    try (Relay relay = Relay.open(HERE, 0, to(nobody))) {
      for (int call = 0; call < 2; call++) {
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
          assertEquals(-1, caller.getInputStream().read());
        }
      }
    }
  }

  @Test
  void aClosedOneTakesNoCallsAndATakenPortIsSaid() throws IOException {
    Relay relay = Relay.open(HERE, 0, to(1));
    int port = relay.port();

    assertThrows(IllegalStateException.class, () -> Relay.open(HERE, port, to(1)));
    relay.close();

    assertThrows(
        ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  private static URI to(int port) {
    return URI.create("http://" + HERE + ":" + port);
  }

  private static void answerOnce(ServerSocket echo) {
    try (Socket callee = echo.accept()) {
      callee.getInputStream().transferTo(callee.getOutputStream());
      callee.shutdownOutput();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
