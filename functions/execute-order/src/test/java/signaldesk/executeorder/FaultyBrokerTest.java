package signaldesk.executeorder;

import signaldesk.port.Broker;
import signaldesk.port.BrokerContract;

/** Without faults the test venue is a venue like any other. */
class FaultyBrokerTest extends BrokerContract {
  @Override
  protected Broker venue() {
    return new FaultyBroker(new ManualTime(Bench.T0));
  }
}
