package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LocalSqsTest {

  @Test
  void aPortThatSomebodyTookMeanwhileIsLeftToHim() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int free = LocalSqs.freePort();
      Queue<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), free));

      try (LocalSqs sqs = LocalSqs.start(Optional.empty(), ports::remove)) {
        assertEquals(free, sqs.endpoint().getPort());
      }
    }
  }
}
