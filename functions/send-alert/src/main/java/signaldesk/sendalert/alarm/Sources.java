package signaldesk.sendalert.alarm;

import signaldesk.port.Accounts;
import signaldesk.port.AlarmStore;
import signaldesk.port.Channels;
import signaldesk.port.DeadLetters;
import signaldesk.port.Fronts;
import signaldesk.port.Hooks;
import signaldesk.port.Marks;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.Refusals;
import signaldesk.port.SignalStore;
import signaldesk.port.Switches;

/** What alarms are found in, and where they are kept. */
public record Sources(
    AlarmStore alarms,
    Channels channels,
    Marks marks,
    DeadLetters deadLetters,
    Switches switches,
    Hooks hooks,
    Refusals refusals,
    SignalStore signals,
    OrderStore orders,
    PositionStore positions,
    Accounts accounts,
    Fronts fronts) {}
