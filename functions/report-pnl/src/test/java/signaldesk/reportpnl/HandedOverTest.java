package signaldesk.reportpnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.reportpnl.Samples.MONDAY;
import static signaldesk.reportpnl.Samples.account;
import static signaldesk.reportpnl.Samples.denied;
import static signaldesk.reportpnl.Samples.filled;
import static signaldesk.reportpnl.Samples.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemoryReports;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.desk.Account;
import signaldesk.port.OrderStore;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.read.Stores;
import signaldesk.signal.Signal;

/** What was done for one owner stays his when the account goes to another, or off the desk. */
class HandedOverTest {
  private static final Audience FIRST = Audience.of("owner-1");
  private static final Audience SECOND = Audience.of("owner-2");

  private final MemorySignals signals = new MemorySignals();
  private final MemoryOrders orders = new MemoryOrders();
  private final MemoryReports reports = new MemoryReports();
  private OrderStore ledger = orders;

  @Test
  void theNewOwnerOfAnAccountSeesNothingOfTheDayOfTheOneBefore() throws IOException {
    orders.create(filled(signal(30, "1001"), "1001", "owner-1", "f1"));
    orders.create(denied(signal(31, "1001"), "1001", "owner-1"));
    make(account("1001", "owner-1", "50K"));

    make(account("1001", "owner-2", "50K"), account("1002", "owner-2", "50K"));

    assertTrue(reports.newest(MONDAY, SECOND).isEmpty(), "nothing was done for him");
    assertEquals(1, newest(FIRST).number(), "nothing of the other's day changed");
    assertEquals(1, newest(Audience.DESK).number());
    JsonNode first = operations(FIRST);
    assertEquals(2, first.path("signalsAccepted").asInt());
    assertEquals(2, first.path("orderCount").asInt());
  }

  @Test
  void ofADayOnWhichBothHadTheAccountEachSeesHisOwnPart() throws IOException {
    orders.create(filled(signal(30, "1001"), "1001", "owner-1", "f1"));
    orders.create(denied(signal(31, "1001"), "1001", "owner-1"));
    orders.create(filled(signal(32, "1001"), "1001", "owner-2", "f2"));
    orders.create(denied(signal(33, "1001"), "1001", null));

    make(account("1001", "owner-2", "50K"));

    assertEquals(2, operations(FIRST).path("signalsAccepted").asInt());
    assertEquals(2, operations(FIRST).path("orderCount").asInt());
    assertEquals(1, operations(SECOND).path("signalsAccepted").asInt());
    assertFalse(json(SECOND).toString().contains("entries are stopped"), "another's denial");
    assertEquals(4, operations(Audience.DESK).path("orderCount").asInt());
  }

  @Test
  void theDenialsOfAnAccountThatIsGoneStayItsOwners() throws IOException {
    orders.create(filled(signal(30, "1009"), "1009", "owner-9", "f1"));
    for (int minute = 31; minute < 34; minute++) {
      orders.create(denied(signal(minute, "1009"), "1009", "owner-9"));
    }

    make(account("1001", "owner-1", "50K"));

    JsonNode his = operations(Audience.of("owner-9"));
    assertEquals(4, his.path("signalsAccepted").asInt());
    assertEquals(3, his.path("orders").path("denied").asInt());
    assertEquals("0.25", his.path("fillRate").asText());
    assertEquals(3, his.path("ends").get(0).path("count").asInt());
  }

  @Test
  void onlyDeniedAndGoneHisPreliminaryReportIsReplacedAllTheSame() {
    orders.create(denied(signal(30, "1009"), "1009", "owner-9"));
    make("2026-11-23T21:15:00Z", account("1009", "owner-9", "50K"));

    make(account("1001", "owner-1", "50K"));

    assertEquals(State.FINAL, newest(Audience.of("owner-9")).state());
  }

  /** As the ledger had them before it named the owner of every end. */
  @Test
  void anEndThatNamesNobodyIsHisWhomTheDaysOtherOrdersOfTheAccountName() throws IOException {
    orders.create(denied(signal(30, "1001"), "1001", null));
    orders.create(filled(signal(31, "1001"), "1001", "owner-1", "f1"));
    orders.create(denied(signal(30, "1002"), "1002", null));

    make(account("1001", "owner-2", "50K"), account("1002", "owner-2", "50K"));

    assertEquals(2, operations(FIRST).path("orderCount").asInt());
    assertEquals(1, operations(SECOND).path("orderCount").asInt(), "of the account that was his");
  }

  @Test
  void anOrderThatCannotBeReadIsHisWhoseTheAccountWas() throws IOException {
    orders.create(denied(signal(30, "1001"), "1001", "owner-1"));
    orders.create(filled(signal(31, "1001"), "1001", "owner-1", "f1"));
    ledger = new SpoiltOrders(orders, "1001");

    make(account("1001", "owner-2", "50K"));

    assertEquals(1, operations(FIRST).path("unreadable").asInt());
    assertTrue(reports.newest(MONDAY, SECOND).isEmpty());
  }

  /** Of this minute past nine in Chicago. */
  private Signal signal(int minute, String accountId) {
    Signal signal = Samples.signal("2026-11-23T15:" + minute + ":00Z", accountId);
    signals.putIfAbsent(signal);
    return signal;
  }

  private JsonNode operations(Audience audience) throws IOException {
    return json(audience).path("operations");
  }

  private JsonNode json(Audience audience) throws IOException {
    int number = newest(audience).number();
    return JsonMapper.builder()
        .build()
        .readTree(reports.read(MONDAY, audience, number, Form.JSON).orElseThrow());
  }

  private Version newest(Audience audience) {
    return reports.newest(MONDAY, audience).orElseThrow().version();
  }

  private void make(Account... accounts) {
    make("2026-11-24T00:05:10Z", accounts);
  }

  private void make(String now, Account... accounts) {
    Stores stores =
        new Stores(
            new MemoryAccounts(accounts),
            new MemoryHooks(List.of()),
            signals,
            new MemoryRefusals(),
            new MemoryChannels(),
            new MemoryMarks(),
            ledger,
            new MemoryPositions(),
            new MemoryTrades(),
            Map::of);
    new DayReports(stores, reports, InstantSource.fixed(Instant.parse(now))).make(MONDAY);
  }
}
