package signaldesk.executeorder;

import signaldesk.desk.Account;
import signaldesk.instrument.Instrument;
import signaldesk.port.Broker;

/** Where an order is executed. */
record Setting(Account account, Instrument instrument, Broker broker, Neighbours neighbours) {
  /** The same, at a venue that counts requests otherwise. */
  Setting at(Broker other) {
    return new Setting(account, instrument, other, neighbours);
  }
}
