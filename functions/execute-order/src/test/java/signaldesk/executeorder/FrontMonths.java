package signaldesk.executeorder;

import java.time.Duration;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.port.Broker;

/** The test venue's front months; the one of NQ may change when it is refused. */
final class FrontMonths {
  private Contract front = FaultyBroker.FRONT;
  private Contract afterRefusal = FaultyBroker.FRONT;
  private boolean awayAfterRefusal;
  private boolean away;

  /** After the next refusal of a contract, this is the front month. */
  void after(Contract next) {
    afterRefusal = next;
  }

  /** After the next refusal it cannot be read once. */
  void awayAfterRefusal() {
    awayAfterRefusal = true;
  }

  void refused() {
    front = afterRefusal;
    away = awayAfterRefusal;
  }

  Contract of(Instrument instrument) {
    if (away) {
      away = false;
      throw new Broker.Unavailable("too many requests", Duration.ofSeconds(1));
    }
    return instrument.root().equals("ENQ")
        ? front
        : new Contract("CON.F.US.%s.Z26".formatted(instrument.root()), instrument.root());
  }
}
