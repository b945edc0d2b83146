package signaldesk.adapter.paper;

import java.time.InstantSource;
import signaldesk.port.Broker;
import signaldesk.port.BrokerContract;

/** The venue's rules, on a tape in memory. */
class MemoryPaperTest extends BrokerContract {
  @Override
  protected Broker venue() {
    return new PaperBroker(new MemoryPaperStore(), Fees.demo(), InstantSource.system());
  }
}
