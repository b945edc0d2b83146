package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.alert.Cause;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/** What no signal asked to close is told too, once for all accounts. */
class CloseTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  private static final String ID = "c".repeat(64);

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(START, chats);

  @BeforeEach
  void longNq() {
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(START.plusSeconds(3600));
  }

  @Test
  void aCloseAtTheEndOfTheDayIsOneMessageForEachInstrument() {
    List.of("1001", "1002", "1003").forEach(account -> close(account, Cause.FLAT_BY.hook()));
    desk.runUntil(START.plusSeconds(3700));

    List<String> told = chats.shown("premium");
    assertEquals(3, told.size(), told.toString());
    // At the last quote seen: 21,000.00, a tick worse on 1002: entry 21,000.1667, exit 20,999.8333,
    // -0.3333 points x 20 = -6.67, and 2.80 of fees.
    assertEquals(
        """
        ❌ **Closed LONG NQ** – flat for the day
        ```
        Entry    21,000.17
        Exit     20,999.83
        Points   -0.33 per contract
        Gross    -$6.67 per contract
        Net      -$9.47 per contract
        Held     1h 00m
        Filled   2 accounts
        ```\
        """,
        told.get(1));
    assertTrue(told.get(2).startsWith("❌ **Closed LONG MNQ** – flat for the day"), told.get(2));
  }

  @Test
  void aCloseThatAHookAskedForIsToldByItsSignalAlone() {
    close("1001", "nq");
    desk.runUntil(START.plusSeconds(3700));

    assertEquals(1, chats.shown("premium").size());
  }

  private void close(String accountId, String hook) {
    Instant now = desk.time.instant();
    desk.close(
        new OrderRequest(
            accountId,
            OrderRequest.orderId(START.plusSeconds(3600), ID),
            ID,
            hook,
            "NQ1!",
            Target.FLAT,
            null,
            now,
            now,
            now));
  }
}
