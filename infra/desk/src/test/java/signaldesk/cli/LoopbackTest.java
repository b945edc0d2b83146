package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopbackTest {

  @Test
  void onlyThisMachineIsThisMachine() {
    for (String here : List.of("http://127.0.0.1:8000", "http://localhost", "http://[::1]:1")) {
      assertTrue(Loopback.is(URI.create(here)), here);
    }
    for (String there :
        List.of(
            "https://dynamodb.us-east-1.amazonaws.com",
            "http://0.0.0.0:8000",
            "http://10.0.0.1",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "http://127.0.0.1@example.com",
            "relative")) {
      assertFalse(Loopback.is(URI.create(there)), there);
    }
  }
}
