package signaldesk.adapter.projectx;

import org.junit.jupiter.api.AfterEach;
import signaldesk.port.Broker;
import signaldesk.port.BrokerContract;

/** What every venue does, over HTTP at one that behaves as the real one. */
class OurVenueTest extends BrokerContract {
  private final OurVenue venue = new OurVenue();

  @Override
  protected Broker venue() {
    return venue.broker;
  }

  @AfterEach
  void close() {
    venue.close();
  }
}
