package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.adapter.projectx.Venue.refused;
import static signaldesk.adapter.projectx.Venue.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.port.Allowance.Urgency;

/** What stands between a worker and its request on our own side. */
class GatewayOwnSideTest {
  private static final String PLACE = "/api/Order/place";
  private final Workers workers = new Workers();
  private final Calls calls = workers.process();

  @AfterEach
  void close() {
    workers.close();
  }

  private Reply<Optional<String>> place() {
    return calls.place("7", "CON.F.US.MNQ.Z26", 0, 2, "tag-a1", Instant.MAX);
  }

  @Test
  void aPauseThatCannotBeWrittenIsOneAllTheSame() {
    place();
    workers.quotas.pausesBreak = true;

    workers.venue.then(PLACE, status(429, Map.of("Retry-After", "3"), ""));

    Reply.NotSent<?> later = assertInstanceOf(Reply.NotSent.class, place());
    assertTrue(later.retryAfter().toMillis() >= 3_000);
  }

  @Test
  void aKeyOrAnOldTokenThatTheVenueQuotesStaysHere() {
    String key = "Zm9yIG5vYm9keSdzIGV5ZXMgYnV0IG91cnM=";

    workers.venue.then(PLACE, refused(2, "no session ey.old-token_of-yesterday.77 for " + key));

    assertEquals(new Reply.Refused<>(2, "no session *** for ***"), place());
  }

  @Test
  void aFirmThatCountsByAddressHasOneAllowanceForAllItsOwners() {
    Venue venue = workers.venue;
    Firm apart = Workers.at(venue);
    Firm together =
        new Firm(
            "other",
            venue.api(),
            Hosting.CLOUD,
            Set.of(),
            Firm.Fees.WITHOUT_COMMISSION,
            Firm.Requests.PER_ADDRESS);
    for (Firm firm : List.of(apart, together)) {
      for (String owner : List.of("owner-1", "owner-2")) {
        new Calls(workers.gateways().of(owner, firm), Urgency.EXIT).close("7", "C");
      }
    }

    assertEquals(
        Set.of("owner-1@fake", "owner-2@fake", "@other"), Set.copyOf(workers.quotas.payers));
  }
}
