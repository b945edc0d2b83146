package signaldesk.executeorder;

import signaldesk.port.Accounts;
import signaldesk.port.OrderStore;
import signaldesk.port.Switches;

/** What executing an order needs from the world. */
public record Ports(
    OrderStore orders,
    Accounts accounts,
    Switches switches,
    Venues venues,
    Time time,
    Limits limits) {}
