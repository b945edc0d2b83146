package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.outlook.Outlook;

/** What cannot be read of one account is left out, and the others are told of. */
class LedgerTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  private final TradingDesk desk = new TradingDesk(START, new MemoryMessenger());

  @Test
  void anOrderThatIsNoneHidesNoOther() {
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    Ledger whole = new Ledger(desk.signals, desk.orders, desk.trades, desk.accounts);
    Ledger torn =
        new Ledger(
            desk.signals, TornOrders.of(desk.orders, Set.of("1002")), desk.trades, desk.accounts);

    assertEquals("2 of 3 accounts", nq(whole, 15).values().get(Place.ACCOUNTS));
    assertEquals("21,000.17", nq(whole, 15).values().get(Place.ENTRY));
    assertInstanceOf(Outlook.NotYet.class, look(torn, 3));
    assertEquals("1 of 2 accounts", nq(torn, 15).values().get(Place.ACCOUNTS));
    assertEquals("21,000.00", nq(torn, 15).values().get(Place.ENTRY));
  }

  @Test
  void tradesThatCannotBeReadAreWaitedForLikeThoseThatAreNotBooked() {
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(START.plusSeconds(60));
    desk.signal("nq", "NQ1!", "sell", "exit_long", "21010.00");
    desk.runUntil(START.plusSeconds(120));
    desk.trades
        .faults()
        .on(
            "ofDay",
            () -> {
              throw new IllegalStateException("tradeId is not what it should be");
            });
    Ledger ledger = new Ledger(desk.signals, desk.orders, desk.trades, desk.accounts);

    assertInstanceOf(Outlook.NotYet.class, look(ledger, 60 + 19));
    assertEquals(null, nq(ledger, 60 + 20).values().get(Place.NET));
  }

  private Telling nq(Ledger ledger, int seconds) {
    return assertInstanceOf(Outlook.Tell.class, look(ledger, seconds)).parts().getFirst();
  }

  /** At the newest signal. */
  private Outlook look(Ledger ledger, int seconds) {
    String signalId =
        desk.orders.all().stream()
            .map(order -> order.request())
            .max((one, other) -> one.acceptedAt().compareTo(other.acceptedAt()))
            .orElseThrow()
            .signalId();
    return ledger.outlook(
        signalId, desk.channels.find("premium").orElseThrow(), START.plusSeconds(seconds));
  }
}
