package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** What every ledger does. */
public abstract class OrderStoreContract {
  private static final Instant T0 = Instant.parse("2026-11-23T15:30:00.250Z");
  private static final Contract NQ = new Contract("CON.F.US.ENQ.Z26", "ENQ");

  /** A ledger without orders. */
  protected abstract OrderStore empty();

  @Test
  void anOrderComesBackWholeInEveryState() {
    OrderStore orders = empty();
    Order order = reversal(request("1001", T0, "21010.250"));
    assertTrue(orders.create(order));
    assertEquals(Optional.of(order), stored(orders, order));

    for (int leg = 0; leg < 2; leg++) {
      for (LegState next : List.of(LegState.UNKNOWN, LegState.ACCEPTED, LegState.FILLED)) {
        Leg moved = order.legs().get(leg).became(next, "9000" + leg, "because " + next);
        order = order.with(leg, moved, List.of(fill("f" + leg, next)), T0.plusNanos(1_000));
        assertTrue(orders.update(order));
        assertEquals(Optional.of(order), stored(orders, order));
      }
    }
  }

  @Test
  void anotherAttemptComesBackWithItsNumber() {
    OrderStore orders = empty();
    Order claimed = reversal(request("1001", T0, null));
    orders.create(claimed);
    Leg again = claimed.legs().get(1).nextAttempt(new Contract("CON.F.US.ENQ.H27", "ENQ"), "roll");

    Order next = claimed.with(1, again, List.of(), T0);
    orders.update(next);

    assertEquals(Optional.of(next), stored(orders, next));
  }

  @Test
  void whatIsNotKnownOfALegComesBack() {
    OrderStore orders = empty();
    Order claimed = reversal(request("1001", T0, null));
    orders.create(claimed);
    Leg unknown =
        claimed.legs().getFirst().setAside(List.of("9001", "9002")).unknown(T0, "no answer");

    Order next = claimed.with(0, unknown, List.of(), T0);
    orders.update(next);

    assertEquals(Optional.of(next), stored(orders, next));
  }

  @Test
  void anOrderThatEndedBeforeAnythingWasKnownComesBack() {
    OrderStore orders = empty();
    Order denied = denied("1001", T0);

    orders.create(denied);

    assertEquals(Optional.of(denied), stored(orders, denied));
  }

  @Test
  void anOrderIsCreatedOnce() {
    OrderStore orders = empty();
    Order first = reversal(request("1001", T0, null));
    orders.create(first);

    assertFalse(orders.create(first.leased(T0)));

    assertEquals(Optional.of(first), stored(orders, first));
  }

  @Test
  void onlyTheNextVersionIsWritten() {
    OrderStore orders = empty();
    Order first = reversal(request("1001", T0, null));
    Order second = first.leased(T0.plusSeconds(1));
    assertFalse(orders.update(second), "nothing to update");
    orders.create(first);

    assertTrue(orders.update(second));
    assertFalse(orders.update(first.leased(T0.plusSeconds(2))), "another run wrote first");
    assertFalse(orders.update(second.leased(T0).leased(T0)), "a version left out");

    assertEquals(Optional.of(second), stored(orders, second));
  }

  @Test
  void ofManyRunsAtOnceOneWins() throws Exception {
    OrderStore orders = empty();
    Order order = reversal(request("1001", T0, null));
    assertEquals(1, winners(i -> orders.create(leasedTo(order, i))));
    Order claimed = stored(orders, order).orElseThrow();
    assertEquals(1, winners(i -> orders.update(claimed.leased(T0.plusSeconds(i)))));
  }

  @Test
  void twoRunsThatWriteTheVerySameAreStillTwo() throws Exception {
    OrderStore orders = empty();
    Order order = reversal(request("1001", T0, null));
    assertEquals(1, winners(_ -> orders.create(order)));
    assertEquals(1, winners(_ -> orders.update(order.leased(T0))));
  }

  @Test
  void ordersSinceAnInstantAreThoseAcceptedThenOrLaterNewestFirst() {
    OrderStore orders = empty();
    Order before = denied("1001", T0.minusMillis(1));
    Order at = denied("1001", T0);
    Order after = denied("1001", T0.plusMillis(1));
    List.of(after, before, at, denied("1002", T0)).forEach(orders::create);

    assertEquals(List.of(after, at), orders.since("1001", T0));
    assertEquals(List.of(after), orders.since("1001", T0.plusNanos(1_000_000)));
    assertEquals(List.of(), orders.since("1003", T0));
  }

  @Test
  void ordersBetweenTwoInstantsAreOldestFirstTheSecondInstantLeftOut() {
    OrderStore orders = empty();
    List<Order> all =
        Stream.of(0, 1, 2, 3).map(seconds -> denied("1001", T0.plusSeconds(seconds))).toList();
    all.reversed().forEach(orders::create);
    orders.create(denied("1002", T0.plusSeconds(1)));

    assertEquals(
        all.subList(1, 3),
        orders.between("1001", T0.plusSeconds(1), T0.plusSeconds(3), _ -> fail()).toList());
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    OrderStore orders = empty();
    List<Order> all =
        IntStream.range(0, 5).mapToObj(i -> denied("1001", T0.minusSeconds(i))).toList();
    all.forEach(orders::create);
    orders.create(denied("1002", T0));

    List<Order> seen = new ArrayList<>();
    Page<Order> page = orders.page("1001", 2, "");
    seen.addAll(page.items());
    while (!page.next().isEmpty()) {
      page = orders.page("1001", 2, page.next());
      seen.addAll(page.items());
    }

    assertEquals(all, seen);
  }

  @Test
  void theOrdersOfASignalAreFoundOverMoreAccountsThanOneBatchHolds() {
    OrderStore orders = empty();
    List<String> accounts = IntStream.range(0, 120).mapToObj(i -> "A" + i).toList();
    accounts.stream().skip(1).forEach(account -> orders.create(denied(account, T0)));

    List<Order> found = orders.ofSignal(request("A0", T0, null).orderId(), accounts);

    assertEquals(119, found.size());
    assertEquals(
        Set.copyOf(accounts.subList(1, 120)),
        Set.copyOf(found.stream().map(order -> order.request().accountId()).toList()));
  }

  private static long winners(Attempt attempt) throws Exception {
    try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> all =
          IntStream.range(0, 8).mapToObj(i -> (Callable<Boolean>) () -> attempt.wins(i)).toList();
      long won = 0;
      for (var run : runs.invokeAll(all)) {
        won += run.get() ? 1 : 0;
      }
      return won;
    }
  }

  private interface Attempt {
    boolean wins(int run);
  }

  private static Optional<Order> stored(OrderStore orders, Order order) {
    return orders.find(order.request().accountId(), order.request().orderId());
  }

  private static Order leasedTo(Order order, int run) {
    return Order.claimed(
        order.request(),
        "owner-1",
        "NQ1!",
        new Decision.Plan(1, order.legs()),
        T0,
        T0.plusSeconds(30 + run));
  }

  private static Order reversal(OrderRequest request) {
    Holding held = new Holding("p1", NQ, 1, T0.minusSeconds(300));
    List<Leg> legs = List.of(Leg.close(held), Leg.open(NQ, Side.SELL, 2));
    return Order.claimed(
        request, "owner-1", "NQ1!", new Decision.Plan(1, legs), T0, T0.plusSeconds(30));
  }

  private static Order denied(String accountId, Instant acceptedAt) {
    return Order.ended(
        request(accountId, acceptedAt, null), "owner-1", null, OrderState.DENIED, "paused", T0);
  }

  private static OrderRequest request(
      String accountId, Instant acceptedAt, @Nullable String price) {
    String signalId = "00112233445566778899aabbccddeeff";
    return new OrderRequest(
        accountId,
        OrderRequest.orderId(acceptedAt, signalId),
        signalId,
        "demo",
        "NQ1!",
        Target.SHORT,
        price == null ? null : new BigDecimal(price),
        acceptedAt.minusNanos(123_456_789),
        acceptedAt,
        acceptedAt.plusSeconds(60));
  }

  /** Voided once, estimated once, and with every digit an instant has. */
  private static Fill fill(String id, LegState state) {
    return new Fill(
        id,
        NQ.id(),
        Side.SELL,
        2,
        new Price(84041),
        new Money(280),
        T0.plusNanos(123_456_789),
        state == LegState.ACCEPTED,
        state == LegState.UNKNOWN);
  }
}
