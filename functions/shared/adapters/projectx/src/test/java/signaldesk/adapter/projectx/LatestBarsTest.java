package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
  private final OurVenue venue = new OurVenue();

  @AfterEach
  void close() {
    venue.close();
  }

  private Optional<Latest> latest() {
    return venue.prices.of(venue.account, OurVenue.FRONT.id());
  }

  @Test
  void manyWhoAskWithinSecondsAreOneRequest() {
    Latest first = latest().orElseThrow();
    assertTrue(first.price().signum() > 0);
    assertEquals(first, latest().orElseThrow());
    assertEquals(1, venue.asked(Endpoint.BARS));

    venue.later(Duration.ofSeconds(5));
    latest();
    assertEquals(2, venue.asked(Endpoint.BARS));
  }

  @Test
  void aVenueThatHangsIsWaitedForOnceAndTellsNoPrice() {
    venue.meeting(Endpoint.BARS, new Trouble.Hangs());
    assertEquals(Optional.empty(), latest());

    long before = System.nanoTime();
    assertEquals(Optional.empty(), latest());
    assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos());
    assertEquals(1, venue.asked(Endpoint.BARS));
  }

  @Test
  void aVenueThatRefusesIsNotAskedAgainAtOnce() {
    venue.meeting(Endpoint.BARS, new Trouble.Refused(1, null));
    assertEquals(Optional.empty(), latest());
    assertEquals(Optional.empty(), latest());
    assertEquals(1, venue.asked(Endpoint.BARS));

    venue.later(Duration.ofSeconds(5));
    assertTrue(latest().isPresent());
  }

  @Test
  void accountsOfOtherBrokersHaveNoPrice() {
    Account paper = new Account("1", "owner-1", "fake", "practice", "50K", "paper", Map.of());
    assertEquals(Optional.empty(), venue.prices.of(paper, OurVenue.FRONT.id()));
  }
}
