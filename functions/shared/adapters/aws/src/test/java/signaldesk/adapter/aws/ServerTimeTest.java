package signaldesk.adapter.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Which refusals say something about our clock, and what is believed then. */
class ServerTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void aWrongKeyIsNotTakenForAWrongClock() {
    String refusal = "{\"__type\":\"x#InvalidSignatureException\",\"message\":\"mismatch\"}";
    ServerTime time = new ServerTime(InstantSource.fixed(NOON));
    Outcome.Reply reply = new Outcome.Reply(400, "Mon, 23 Nov 2026 12:00:03 GMT", refusal);

    assertTrue(!time.corrected("InvalidSignatureException", reply));
    assertEquals(NOON, time.instant());
  }

  @Test
  void theServicesTimeIsBelieved() {
    ServerTime time = new ServerTime(InstantSource.fixed(NOON));
    Outcome.Reply reply = new Outcome.Reply(403, "Mon, 23 Nov 2026 12:37:00 GMT", "");

    assertTrue(time.corrected("RequestExpired", reply));
    assertEquals(NOON.plus(Duration.ofMinutes(37)), time.instant());
  }
}
