package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.servedesk.Reply.assertFields;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Reader;
import signaldesk.digest.Sha256;

/**
 * The four reads that a desk asks for all day, from the event files that {@code sam local invoke}
 * reads too.
 */
class EventsTest {
  /** What the id of the signal in {@code 1-accept-signal-go-long.json} is the hash of. */
  private static final String GO_LONG =
      "4\"demo\"\n{7\"comment\":7\"go_long\",9\"direction\":3\"buy\",5\"price\":21010.25,"
          + "6\"symbol\":4\"NQ1!\",4\"text\":7\"NQ long\","
          + "15\"time_Of_Message\":20\"2026-11-23T15:30:00Z\",9\"timeframe\":1\"5\",}";

  private final World world = World.demo();

  @BeforeEach
  void aDeskThatTradedNqAndHoldsMnq() {
    world.readers.add(new Reader("demo", List.of(Sha256.hex("demo-operator")), null));
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50");
    world.on("1002", "MNQ1!").buy(4, "20000.00");
    world.on("1002", "ES1!").buy(1, "6000.00");
    world.signal(GO_LONG, "NQ1!", "21010.25", World.NOW, "1001", "1002", "1003");
  }

  @Test
  void thePositionsInNqAndMnq() throws IOException {
    List<JsonNode> positions = answer("positions").list("positions");

    assertEquals(1, positions.size());
    assertFields(
        Map.of("accountId", "1002", "symbol", "MNQ1!", "quantity", "4"), positions.getFirst());
  }

  @Test
  void anAccountsTrades() throws IOException {
    assertFields(
        Map.of("accountId", "1001", "netDollars", "247.20"),
        answer("account-trades").list("trades").getFirst());
  }

  @Test
  void aSymbolsTrades() throws IOException {
    assertFields(
        Map.of("symbol", "NQ1!", "netDollars", "247.20"),
        answer("symbol-trades").list("trades").getFirst());
  }

  @Test
  void oneSignal() throws IOException {
    assertFields(
        Map.of("signalId", Sha256.hex(GO_LONG), "status", "accepted", "accounts", "3"),
        answer("signal").json());
  }

  @Test
  void thatItIsUp() throws IOException {
    assertFields(Map.of("status", "up"), answer("healthz").json());
  }

  private Reply answer(String name) throws IOException {
    Path file = Path.of("..", "..", "events", "4-serve-desk-" + name + ".json");
    return Reply.call(world.handler(), Files.readString(file));
  }
}
