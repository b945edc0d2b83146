package signaldesk.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Backend;
import signaldesk.backend.Exchange;
import signaldesk.backend.Template;
import signaldesk.reportpnl.make.Costs;

/** One round trip at ten accounts, counted once for all tests. */
class GoalsTest {
  private static final Template TEMPLATE = Template.read(Template.find());

  /** A mark before and one after each message, because a webhook cannot tell a second one. */
  private static final java.math.BigDecimal ALERT_WRITES = new java.math.BigDecimal("4");

  private static final Prices PRICES = Prices.list();

  @TempDir private static Path folder;

  private static RoundTrip.@org.jspecify.annotations.Nullable Seen seen;

  @BeforeAll
  static void count() {
    try (Backend backend = Backend.inMemory()) {
      seen = RoundTrip.of(backend.endpoints(), Goals.ACCOUNTS, folder);
    }
  }

  @Test
  void anOrderCostsNoMoreThanItsGoals() {
    assertEquals(List.of(), missed(counts()));
  }

  @Test
  void aReportsEstimateIsWhatIsCounted() {
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    BigDecimal estimated =
        Costs.COUNTED
            .perSignal()
            .divide(BigDecimal.valueOf(Goals.ACCOUNTS))
            .add(Costs.COUNTED.perOrder())
            .multiply(million);
    BigDecimal counted = Bill.of(counts(), PRICES, TEMPLATE).total();

    BigDecimal off = estimated.subtract(counted).abs();
    assertTrue(off.compareTo(new BigDecimal("0.10")) <= 0, estimated + " for " + counted);
  }

  @Test
  void oneMoreIndexMissesTheGoalOfWriteUnits() {
    Map<String, Units> units = new HashMap<>(counts().units());
    units.put("Orders/one more", new Units(BigDecimal.valueOf(counts().orders()), BigDecimal.ZERO));

    List<String> missed = missed(with(units, counts().log()));

    assertTrue(missed.getFirst().startsWith("write units per order: 4."), missed.toString());
  }

  @Test
  void aKilobyteOfLogMoreMissesTheGoalOfDollars() {
    Logs.Printed log = counts().log();

    List<String> missed =
        missed(with(counts().units(), new Logs.Printed(log.lines(), log.bytes() + 20_480)));

    assertEquals(1, missed.size());
    assertTrue(missed.getFirst().startsWith("dollars per million orders: "), missed.toString());
  }

  @Test
  void theGoalOfDollarsIsSaidToBeMissedAsLongAsItIs() {
    Bill cheap = new Bill(Map.of("writes", new BigDecimal("3.30")), BigDecimal.ZERO);
    Bill dear = new Bill(Map.of("writes", new BigDecimal("3.41")), BigDecimal.ZERO);
    Bill alerts = new Bill(Map.of("writes", new BigDecimal("0.20")), BigDecimal.ZERO);

    assertTrue(
        Goals.dollars(cheap, alerts)
            .contains("3.30 at ten accounts is met, with alerts missed by 0.20;"));
    assertTrue(
        Goals.dollars(dear, alerts)
            .contains("3.30 at ten accounts is missed by 0.11, with alerts missed by 0.31;"));
  }

  @Test
  void whatAMonthCostsIsCountedFromTheTemplates() {
    // One key 1.00, one dashboard 3.00, 18 alarms at 0.10, 8 metrics at 0.30, two queues asked
    // 648,000 times each at 0.50 a million; 43,200 looks at 1.00 (queue) + 0.20 + 1.00 (150 ms of
    // half a GB) a million, and what they read.
    assertEquals(new BigDecimal("8.94"), Standing.of(PRICES, Units.NONE).total());
  }

  @Test
  void anEntryAndAnExitReachEveryAccountInFullBatches() {
    assertEquals(
        Map.of("AcceptSignal", 2, "ExecuteOrder", 2, "KeepPositions", 2), counts().invocations());
    // Two batches sent, two received, two deleted.
    assertEquals(6, counts().queueRequests());
    // A signal's line each, a fill's for every order, and a booking's for every trade.
    assertEquals(2 + 20 + 10, counts().log().lines());
  }

  /** An entry's and an exit's: each is looked at before it is filled and told when it is. */
  @Test
  void aChannelIsToldTwiceOfARoundTripAndThatIsCountedApart() {
    Counts alerts = trip().alerts();

    assertEquals(Map.of("SendAlert", 4), alerts.invocations());
    assertTrue(alerts.allUnits().write().compareTo(ALERT_WRITES) <= 0, alerts.units()::toString);
  }

  @Test
  void theDatabaseCountsUnitsAsTheSizesOfItemsSay() {
    int puts = 0;
    for (Exchange exchange : trip().exchanges()) {
      if (exchange.operation().equals("PutItem") && exchange.status() == 200) {
        JsonNode consumed = Counter.read(exchange.answer()).path("ConsumedCapacity");
        JsonNode item = Counter.read(exchange.request()).path("Item");
        assertEquals(
            ItemSize.writeUnits(item),
            consumed.path("Table").path("CapacityUnits").asInt(),
            exchange::request);
        puts++;
      }
    }
    assertTrue(puts > 4 * Goals.ACCOUNTS, "puts: " + puts);
  }

  private static List<String> missed(Counts counts) {
    return Goals.missed(counts, Bill.of(counts, PRICES, TEMPLATE));
  }

  private static Counts with(Map<String, Units> units, Logs.Printed log) {
    Counts now = counts();
    return new Counts(
        now.accounts(),
        now.calls(),
        units,
        now.paper(),
        now.queueRequests(),
        now.invocations(),
        log,
        now.bytes());
  }

  private static Counts counts() {
    return trip().counts();
  }

  private static RoundTrip.Seen trip() {
    return java.util.Objects.requireNonNull(seen);
  }
}
