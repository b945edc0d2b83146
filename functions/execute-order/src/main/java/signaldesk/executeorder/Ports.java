package signaldesk.executeorder;

import java.util.Map;
import signaldesk.port.Accounts;
import signaldesk.port.Broker;
import signaldesk.port.OrderStore;
import signaldesk.port.Switches;

/**
 * What executing an order needs from the world.
 *
 * @param brokers by the name that accounts call them
 */
public record Ports(
    OrderStore orders,
    Accounts accounts,
    Switches switches,
    Map<String, Broker> brokers,
    Time time,
    Limits limits) {
  public Ports {
    brokers = Map.copyOf(brokers);
  }
}
