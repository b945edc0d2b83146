package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Size;
import signaldesk.desk.Switch;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** What becomes of an order when nothing goes wrong at the broker. */
class ExecuteOrderTest {
  private final Bench bench = new Bench();

  @Test
  void anEntryFromFlatOpensTheAccountsSize() {
    OrderRequest entry = bench.signal(Target.LONG);

    Result.Ended ended = assertInstanceOf(Result.Ended.class, bench.deliver(entry));

    assertEquals(OrderState.FILLED, ended.order().state());
    assertEquals(bench.order(entry), ended.order());
    bench.assertHeldAndBooked(2, "long 2");
  }

  @Test
  void aSecondEntryOfTheSameSideChangesNothing() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest again = bench.signal(Target.LONG);

    bench.deliver(again);

    assertEquals(OrderState.UNCHANGED, bench.state(again));
    assertEquals("already long 2", bench.order(again).reason());
    bench.assertTaken(1, "one order");
  }

  @Test
  void anEntryTopsUpToTheSize() {
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 1);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
    assertEquals(1, bench.order(entry).fills().getFirst().contracts());
    assertEquals(2, bench.broker.held(Bench.ACCOUNT));
  }

  @Test
  void anExitClosesWhatIsHeldAndNothingElse() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest notShort = bench.signal(Target.NOT_SHORT);
    OrderRequest notLong = bench.signal(Target.NOT_LONG);

    bench.deliver(notShort);
    bench.deliver(notLong);

    assertEquals(OrderState.UNCHANGED, bench.state(notShort));
    assertEquals(OrderState.FILLED, bench.state(notLong));
    bench.assertHeldAndBooked(0, "flat");
  }

  @Test
  void aReversalClosesThenOpens() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest reversal = bench.signal(Target.SHORT);

    bench.deliver(reversal);

    Order order = bench.order(reversal);
    assertEquals(OrderState.FILLED, order.state());
    assertEquals(2, order.legs().size());
    bench.assertHeldAndBooked(-2, "short 2");
    bench.assertTaken(3, "open, close, open");
  }

  @Test
  void theSameMessageAgainFindsTheEndAndDoesNothing() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.deliver(entry);
    Order before = bench.order(entry);

    assertEquals(new Result.EndedBefore(before), bench.deliver(entry));

    assertEquals(before, bench.order(entry));
    bench.assertTaken(1, "one order");
  }

  @Test
  void anUnknownAccountIsDeniedNamingWhatToConfigure() {
    OrderRequest entry = other("9999", bench.signal(Target.LONG));

    Result.Ended ended = assertInstanceOf(Result.Ended.class, bench.deliver(entry));

    assertEquals(OrderState.DENIED, ended.order().state());
    assertTrue(ended.order().reason().contains("9999"), ended.order().reason());
  }

  @Test
  void anEntryForASymbolWithoutSizeIsDeniedNamingTheSymbol() {
    OrderRequest entry = bench.signal(Target.LONG, "ES1!", Bench.T0, Bench.T0);

    bench.deliver(entry);

    assertEquals(OrderState.DENIED, bench.state(entry));
    assertTrue(bench.order(entry).reason().startsWith("ES1! has no size on account 1001"));
  }

  @Test
  void anExitStillClosesWhatIsHeldWhenTheSizeWasRemoved() {
    bench.accounts.put(Bench.account(Map.of("NQ1!", new Size("MNQ1!", 4))));
    bench.run(bench.signal(Target.LONG));
    bench.accounts.put(Bench.account(Map.of()));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.deliver(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    assertEquals("MNQ1!", bench.order(exit).symbol());
    bench.assertHeldAndBooked(0, "flat");
  }

  @Test
  void anExitOfARemovedSymbolLeavesWhatAnotherSymbolTrades() {
    bench.accounts.put(Bench.account(Map.of("MNQ1!", new Size("MNQ1!", 4))));
    bench.run(bench.signal(Target.LONG, "MNQ1!", Bench.T0, Bench.T0));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.deliver(exit);

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    bench.assertHeldAndBooked(4, "MNQ stays");
  }

  @Test
  void aHaltDeniesAnEntryAndLetsAnExitPass() {
    bench.run(bench.signal(Target.LONG));
    bench.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "lunch", Bench.T0));
    OrderRequest exit = bench.signal(Target.FLAT);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(exit);
    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(exit));
    assertEquals(OrderState.DENIED, bench.state(entry));
    assertEquals("entries are stopped for DESK: lunch", bench.order(entry).reason());
    bench.assertHeldAndBooked(0, "flat");
  }

  @Test
  void aHaltLetsAReversalCloseAndNotOpen() {
    bench.run(bench.signal(Target.LONG));
    bench.switches.turnOn(new Switch("ACCOUNT#1001", Switch.Mode.HALT, "lunch", Bench.T0));
    OrderRequest reversal = bench.signal(Target.SHORT);

    bench.deliver(reversal);

    assertEquals(OrderState.DENIED, bench.state(reversal));
    assertEquals(
        "closed; open denied: entries are stopped for ACCOUNT#1001: lunch",
        bench.order(reversal).reason());
    bench.assertHeldAndBooked(0, "flat");
  }

  @Test
  void anEntryPastItsDeadlineExpires() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.time.pause(Duration.ofSeconds(61));

    bench.deliver(entry);

    assertEquals(OrderState.EXPIRED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  private static OrderRequest other(String accountId, OrderRequest request) {
    return new OrderRequest(
        accountId,
        request.orderId(),
        request.signalId(),
        request.hook(),
        request.symbol(),
        request.target(),
        request.price(),
        request.firedAt(),
        request.acceptedAt(),
        request.entryDeadline());
  }
}
