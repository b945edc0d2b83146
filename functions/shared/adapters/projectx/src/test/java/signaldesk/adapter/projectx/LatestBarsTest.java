package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.port.LatestPrices.Latest;

/** Marks from bars: seldom asked for, and never waited for. */
class LatestBarsTest {
  private volatile Instant now = Instant.parse("2026-11-23T15:30:00Z");
  private final OurVenue venue = new OurVenue(() -> now, settings -> settings.at(() -> now));

  @AfterEach
  void close() {
    venue.close();
  }

  private Optional<Latest> latest() {
    return venue.prices.of(venue.account, OurVenue.FRONT.id());
  }

  /** On a busy machine it may take longer than anybody waits; who asks again finds it. */
  private Latest found() {
    Optional<Latest> latest = latest();
    for (int i = 0; i < 30 && latest.isEmpty(); i++) {
      latest = latest();
    }
    return latest.orElseThrow();
  }

  @Test
  void manyWhoAskWithinSecondsAreOneRequest() {
    Latest first = found();
    assertTrue(first.price().signum() > 0);
    assertEquals(first, latest().orElseThrow());
    assertEquals(1, venue.asked(Endpoint.BARS));

    now = now.plusSeconds(5);
    found();
    assertEquals(2, venue.asked(Endpoint.BARS));
  }

  @Test
  void aVenueThatHangsIsWaitedForOnceAndTellsNoPrice() {
    venue.meeting(Endpoint.BARS, new Trouble.Hangs());
    assertEquals(Optional.empty(), latest());

    now = now.plusSeconds(2); // all that anybody waits for an answer; the next waits no more
    assertEquals(Optional.empty(), latest());
    assertEquals(1, venue.asked(Endpoint.BARS));
  }

  @Test
  void aVenueThatRefusesIsNotAskedAgainAtOnce() {
    venue.meeting(Endpoint.BARS, new Trouble.Refused(1, null));
    assertEquals(Optional.empty(), latest());
    assertEquals(Optional.empty(), latest());
    assertEquals(1, venue.asked(Endpoint.BARS));

    now = now.plusSeconds(5);
    assertTrue(found().price().signum() > 0);
  }

  @Test
  void accountsOfOtherBrokersHaveNoPrice() {
    Account paper = new Account("1", "owner-1", "fake", "practice", "50K", "paper", Map.of());
    assertEquals(Optional.empty(), venue.prices.of(paper, OurVenue.FRONT.id()));
  }
}
