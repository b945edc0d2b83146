package signaldesk.reportpnl;

import signaldesk.port.Accounts;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.SignalStore;
import signaldesk.port.TradeStore;

/** What a report is made from. */
record Stores(
    Accounts accounts,
    SignalStore signals,
    OrderStore orders,
    PositionStore positions,
    TradeStore trades) {}
