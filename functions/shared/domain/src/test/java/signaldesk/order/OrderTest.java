package signaldesk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** An order from its claim to its end. */
class OrderTest {
  private static final Instant T0 = Instant.parse("2026-11-23T15:30:00.250Z");
  private static final Contract NQ = new Contract("CON.F.US.ENQ.Z26", "ENQ");
  private static final OrderRequest REQUEST =
      new OrderRequest(
          "1001",
          OrderRequest.orderId(T0, "00112233445566778899aabbccddeeff"),
          "00112233445566778899aabbccddeeff",
          "demo",
          "NQ1!",
          Target.SHORT,
          new BigDecimal("21010.25"),
          T0,
          T0,
          T0.plusSeconds(60));

  @Test
  void orderIdsAreFixedWidthAndSortByTheTimeAccepted() {
    assertEquals("1795447800250-0011223344556677", REQUEST.orderId());
    String later = OrderRequest.orderId(T0.plusMillis(1), "ffffffffffffffffffff");
    assertTrue(REQUEST.orderId().compareTo(later) < 0);
  }

  @Test
  void aReversalIsClaimedThenClosedThenFilled() {
    Order claimed = reversal();
    Order closed =
        claimed.with(0, leg(claimed, 0, LegState.FILLED), List.of(fill("f1", false)), T0);
    Order opened = closed.with(1, leg(closed, 1, LegState.FILLED), List.of(fill("f2", false)), T0);

    assertEquals(OrderState.CLAIMED, closed.state());
    assertEquals(OrderState.FILLED, opened.state());
    assertEquals("", opened.reason());
    assertEquals(2, opened.fills().size());
    assertEquals(3, opened.version());
    assertEquals(
        List.of(OrderState.CLAIMED, OrderState.FILLED),
        opened.changes().stream().map(Order.Change::state).toList());
  }

  @Test
  void aFailedOpenLegSaysThatTheCloseWasDone() {
    Order claimed = reversal();
    Order closed = claimed.with(0, leg(claimed, 0, LegState.FILLED), List.of(), T0);
    Leg refused = closed.legs().get(1).became(LegState.REJECTED, null, "insufficient funds");

    Order ended = closed.with(1, refused, List.of(), T0);

    assertEquals(OrderState.REJECTED, ended.state());
    assertEquals("closed; open rejected: insufficient funds", ended.reason());
  }

  @Test
  void aCloseThatWasRefusedIsTheOrdersEndAndNothingIsOpened() {
    Order claimed = reversal();
    Leg refused = claimed.legs().get(0).became(LegState.REJECTED, null, "no price");
    Leg unopened = claimed.legs().get(1).became(LegState.DENIED, null, "not flat");

    Order ended = claimed.with(List.of(refused, unopened), List.of(), T0);

    assertEquals(OrderState.REJECTED, ended.state());
    assertEquals("close rejected: no price", ended.reason());
    assertEquals(2, ended.version());
  }

  @Test
  void anOrderThatEndsIsFree() {
    Order claimed = reversal();
    assertFalse(claimed.free());
    Order closed = claimed.with(0, leg(claimed, 0, LegState.FILLED), List.of(), T0);
    assertFalse(closed.free());
    assertTrue(closed.with(1, leg(closed, 1, LegState.FILLED), List.of(), T0).free());
  }

  @Test
  void aCloseLegKnowsThePositionItWasMeantFor() {
    Holding shortTwo = new Holding("p1", NQ, -2, T0);
    assertEquals(shortTwo, Leg.close(shortTwo).target(0));
  }

  @Test
  void theClientOrderIdTellsSignalAccountLegAndAttemptApartAndFitsAGateway() {
    String first = ClientOrderId.of(REQUEST, 0, 1);
    assertTrue(first.matches("[0-9a-f]{32}-a1"), first);
    assertEquals(first, ClientOrderId.of(REQUEST, 0, 1));
    assertEquals(first.replace("-a1", "-a2"), ClientOrderId.of(REQUEST, 0, 2));
    assertFalse(first.equals(ClientOrderId.of(REQUEST, 1, 1)));
  }

  @Test
  void anUnknownLegMakesTheOrderUnknownAndIsNoEnd() {
    Order claimed = reversal();
    Order unknown = claimed.with(0, leg(claimed, 0, LegState.UNKNOWN), List.of(), T0);
    assertEquals(OrderState.UNKNOWN, unknown.state());
    assertFalse(unknown.state().ended());

    Order found = unknown.with(0, leg(unknown, 0, LegState.FILLED), List.of(), T0);
    assertEquals(OrderState.CLAIMED, found.state());
  }

  @Test
  void aFillReportedAgainReplacesItselfSoThatAVoidIsSeen() {
    Order claimed = reversal();
    Order once = claimed.with(0, leg(claimed, 0, LegState.FILLED), List.of(fill("f1", false)), T0);

    Order voided = once.withFills(List.of(fill("f1", true)));

    assertEquals(List.of(fill("f1", true)), voided.fills());
    assertEquals(once.state(), voided.state());
  }

  @Test
  void nothingUnsentEndsFilled() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Order.ended(REQUEST, null, null, OrderState.FILLED, "", T0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Order.ended(REQUEST, null, null, OrderState.UNKNOWN, "", T0));
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void anEndIsAnEndAndEverythingElseCanReachOne(OrderState state) {
    for (OrderState next : OrderState.values()) {
      boolean moves = next != state && state.mayBecome(next);
      assertEquals(state.live() && next != state && next != OrderState.SUPERSEDED, moves);
    }
  }

  @ParameterizedTest
  @EnumSource(LegState.class)
  void noLegIsPlannedAgainAndNoEndedLegMoves(LegState state) {
    assertFalse(state.mayBecome(LegState.PLANNED));
    for (LegState next : LegState.values()) {
      assertFalse(state.ended() && state.mayBecome(next));
    }
  }

  @Test
  void aLegThatTheBrokerHoldsEndsFilledOrRejectedOnly() {
    assertTrue(LegState.ACCEPTED.mayBecome(LegState.FILLED));
    assertTrue(LegState.ACCEPTED.mayBecome(LegState.REJECTED));
    assertFalse(LegState.ACCEPTED.mayBecome(LegState.DENIED));
    assertFalse(LegState.ACCEPTED.mayBecome(LegState.EXPIRED));
    Leg filled = Leg.open(NQ, Side.BUY, 1).became(LegState.FILLED, "b1", "");
    assertThrows(IllegalStateException.class, () -> filled.became(LegState.REJECTED, null, "late"));
  }

  @Test
  void theLongestWayToAnEndTakesThreeChangesALeg() {
    Order order = reversal();
    for (int leg = 0; leg < 2; leg++) {
      for (LegState next : List.of(LegState.UNKNOWN, LegState.ACCEPTED, LegState.FILLED)) {
        order = order.with(leg, leg(order, leg, next), List.of(), T0).leased(T0);
      }
    }
    assertEquals(1 + 2 * 3, order.changes().size());
    assertEquals(OrderState.FILLED, order.changes().getLast().state());
  }

  @Test
  void ofOneThatGoesRoundForLongTheFirstAndTheNewestChangesAreKept() {
    Order order = reversal();
    for (int i = 1; i <= 30; i++) {
      order = order.with(0, leg(order, 0, LegState.UNKNOWN), List.of(), T0.plusSeconds(2L * i));
      Leg again = order.legs().getFirst().onceMore("not there");
      order = order.with(0, again, List.of(), T0.plusSeconds(2L * i + 1));
    }
    assertEquals(16, order.changes().size());
    assertEquals(T0, order.since());
    assertEquals(T0.plusSeconds(2), order.changes().get(1).at());
    assertEquals(T0.plusSeconds(61), order.changes().getLast().at());
  }

  private static Order reversal() {
    Holding held = new Holding("p1", NQ, 1, T0.minusSeconds(300));
    List<Leg> legs = List.of(Leg.close(held), Leg.open(NQ, Side.SELL, 1));
    return Order.claimed(
        REQUEST, "owner-1", "NQ1!", new Decision.Plan(1, legs), T0, T0.plusSeconds(30));
  }

  private static Leg leg(Order order, int index, LegState next) {
    return order.legs().get(index).became(next, "b" + index, "");
  }

  private static Fill fill(String id, boolean voided) {
    return new Fill(id, NQ.id(), Side.SELL, 1, new Price(84041), new Money(140), T0, voided, false);
  }
}
