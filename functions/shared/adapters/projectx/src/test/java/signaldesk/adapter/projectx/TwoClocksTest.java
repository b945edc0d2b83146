package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.port.Broker;
import signaldesk.port.Broker.BrokerFill;

/** A desk's machine whose clock is wrong, at a venue that lists everything by its own. */
class TwoClocksTest {
  private static final Instant HALF_PAST = Instant.parse("2026-11-23T15:30:00Z");

  private volatile Instant now = HALF_PAST;
  private Optional<OurVenue> open = Optional.empty();

  @AfterEach
  void close() {
    open.ifPresent(OurVenue::close);
  }

  private OurVenue venue(long ahead) {
    OurVenue venue = new OurVenue(() -> now, settings -> settings.at(() -> now.plusSeconds(ahead)));
    open = Optional.of(venue);
    return venue;
  }

  @ParameterizedTest
  @ValueSource(longs = {-600, -30, -3, 0, 3, 30, 600})
  void whatIsOrderedIsFoundAndWhatWasOrderedBeforeIsNotTakenForIt(long ahead) {
    OurVenue venue = venue(ahead);
    venue.broker.open(venue.order("id-1"));
    now = now.plusSeconds(20);

    assertEquals(0, listed(venue).size(), "from before");
    now = now.plusSeconds(5);
    venue.broker.open(venue.order("id-2"));

    assertEquals(1, listed(venue).size());
    assertEquals(1, venue.broker.find(OurVenue.ACCOUNT, "id-2", now).stream().count());
    String id = listed(venue).getFirst().brokerOrderId();
    assertEquals(
        List.of(id),
        venue.broker.fills(OurVenue.ACCOUNT, now).stream()
            .map(BrokerFill::brokerOrderId)
            .filter(id::equals)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {-30, 0, 30})
  void itIsToldHowFarTheVenuesClockIsAhead(long ahead) {
    OurVenue venue = venue(ahead);
    assertEquals(Optional.empty(), venue.ahead());

    venue.broker.positions(OurVenue.ACCOUNT);

    assertEquals(Optional.of(Duration.ofSeconds(ahead)), venue.ahead());
  }

  /** Everything since a claim a moment ago. */
  private List<Broker.Placed> listed(OurVenue venue) {
    return venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), now.minusSeconds(2));
  }
}
