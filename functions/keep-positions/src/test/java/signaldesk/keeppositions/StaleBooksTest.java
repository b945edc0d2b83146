package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.keeppositions.NqFills.NQ;
import static signaldesk.keeppositions.NqFills.at;
import static signaldesk.keeppositions.NqFills.buy;
import static signaldesk.keeppositions.NqFills.sell;

import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.position.Fills;
import signaldesk.signal.Side;

/** What cannot be booked is marked, told and acknowledged; what can be told again is healed. */
class StaleBooksTest {
  private final Ledger ledger = new Ledger();
  private final Projector projector = new Projector(ledger);

  @Test
  void anUnreadableOrderMakesTheBookStaleAndAGoodOneHealsItWhenTheCauseIsGone() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    ledger.spoil(0);
    projector.wiring.rebuild().account(Fills.ACCOUNT);
    assertTrue(projector.book(NQ).isStale());
    assertEquals(1, projector.book(NQ).quantity());

    projector.deliver(ledger.fill(1, sell("2", 1, 80_050, 10)));
    assertTrue(projector.book(NQ).isStale());
    assertEquals(List.of(), projector.closed());

    ledger.mend();
    projector.deliver(ledger.fill(2, buy("3", 1, 80_050, 20)));

    assertFalse(projector.book(NQ).isStale());
    assertEquals(1, projector.closed().size());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aFillThatNoBookCanTakeMakesItStaleAndIsNotTriedAgain() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, "MNQ1!", buy("2", 1, 80_000, 10)));

    assertEquals("fill 2 trades MNQ1!, its book NQ1!", projector.book(NQ).stale());
    assertEquals(
        List.of("booked 1, closed 0", "stale: fill 2 trades MNQ1!, its book NQ1!"),
        projector.notes);
  }

  @Test
  void aFillOfAnUnknownInstrumentIsSeenInAStaleBook() {
    projector.deliver(ledger.fill(0, "ZZ1!", buy("1", 1, 80_000, 0)));

    assertEquals("unknown instrument ZZ1!", projector.book(NQ).stale());
    assertEquals(0, projector.book(NQ).quantity());
  }

  @Test
  void aStaleBookDoesNotTouchAnotherContract() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    Fill march =
        new Fill(
            "9", "CON.F.US.ENQ.H27", Side.BUY, 1, new Price(1), Money.ZERO, at(5), false, false);
    projector.deliver(ledger.fill(1, "ZZ1!", march));

    assertTrue(projector.book("CON.F.US.ENQ.H27").isStale());
    projector.deliver(ledger.fill(2, sell("2", 1, 80_050, 10)));
    assertEquals(0, projector.book(NQ).quantity());
    assertFalse(projector.book(NQ).isStale());
  }
}
