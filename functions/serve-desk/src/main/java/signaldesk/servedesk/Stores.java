package signaldesk.servedesk;

import signaldesk.port.Accounts;
import signaldesk.port.Hooks;
import signaldesk.port.LatestPrices;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.Readers;
import signaldesk.port.Refusals;
import signaldesk.port.ReportStore;
import signaldesk.port.SignalStore;
import signaldesk.port.Switches;
import signaldesk.port.TradeStore;

/** Everything that is read here; nothing here writes. */
record Stores(
    Readers readers,
    Accounts accounts,
    Hooks hooks,
    Switches switches,
    Refusals refusals,
    SignalStore signals,
    OrderStore orders,
    PositionStore positions,
    TradeStore trades,
    ReportStore reports,
    LatestPrices prices) {}
