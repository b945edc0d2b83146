package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** What the worker does at a real venue when an answer says little, or a read says no. */
class VenueTroubleTest {
  private static final String NEXT = "CON.F.US.ENQ.H27";
  private final AtVenue at = new AtVenue();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void anEntryThatIsSaidToBePendingAndNeverShowsIsSentOnceAndStaysVisible() {
    at.meeting(Endpoint.PLACE, new Trouble.Refused(6, null));
    OrderRequest entry = at.bench.signal(Target.LONG);

    assertInstanceOf(Result.GaveUp.class, at.run(entry));

    assertEquals(OrderState.ACCEPTED, at.bench.state(entry));
    assertEquals(1, at.asked(Endpoint.PLACE));
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
  }

  @Test
  void anExitThatIsSaidToBePendingAndNeverShowsIsSentOnceAndStaysVisible() {
    longTwo();
    at.meeting(Endpoint.CLOSE, new Trouble.Refused(6, null));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    assertInstanceOf(Result.GaveUp.class, at.run(exit));

    assertEquals(OrderState.ACCEPTED, at.bench.state(exit));
    assertEquals(1, at.asked(Endpoint.CLOSE));
    assertEquals(2, at.held());
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
  }

  @Test
  void aCloseThatLandsAfterALaterCopyWasRefusedIsBooked() {
    longTwo();
    at.meeting(Endpoint.CLOSE, new Trouble.Dropped(), new Trouble.Refused(5, "pending"));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(exit));
    assertEquals(OrderState.UNKNOWN, at.bench.state(exit));
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, -2); // as the first copy's order looks

    at.run(exit);

    assertEquals(OrderState.FILLED, at.bench.state(exit));
    assertEquals(0, at.held());
    assertEquals(2, at.asked(Endpoint.CLOSE));
    at.assertBooked();
  }

  @Test
  void aTagThatWasRefusedIsNotSentAgainThoughTheContractsCannotBeReadAtOnce() {
    longTwo(); // so that this month is the one that is known today
    at.run(at.bench.signal(Target.NOT_LONG));
    at.venue().list("ENQ", "H27");
    at.venue().activate(NEXT);
    long before = at.asked(Endpoint.PLACE);
    at.meeting(Endpoint.CONTRACTS, new Trouble.TooMany("3"));
    OrderRequest entry = at.bench.signal(Target.LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(entry));

    at.run(entry);

    assertEquals(OrderState.FILLED, at.bench.state(entry));
    assertEquals(2, at.venue().held(AtVenue.ID, NEXT));
    assertEquals(2, at.asked(Endpoint.PLACE) - before, "one refused, one taken");
    at.assertBooked();
  }

  @Test
  void anAccountThatTheVenueDoesNotKnowIsDeniedAtOnce() {
    at.logIn();
    at.meeting(Endpoint.POSITIONS, new Trouble.Refused(1, null));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    assertInstanceOf(Result.GaveUp.class, at.deliver(exit));

    assertEquals(OrderState.DENIED, at.bench.state(exit));
    assertEquals("account 1001 at the venue: ACCOUNT_NOT_FOUND", at.bench.order(exit).reason());
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
  }

  @Test
  void aRunThatWaitsForAFillAsksForItsTradesAndNowAndThenForTheOrder() {
    at.close();
    try (AtVenue slow = AtVenue.filling(Duration.ofSeconds(60))) {
      slow.logIn();
      OrderRequest entry = slow.bench.signal(Target.LONG);

      assertInstanceOf(Result.ComeBack.class, slow.deliver(entry));

      assertEquals(5, slow.asked(Endpoint.TRADES));
      assertEquals(1, slow.asked(Endpoint.ORDERS));
      assertInstanceOf(Result.ComeBack.class, slow.deliver(entry));
      assertEquals(5 + 5, slow.asked(Endpoint.TRADES));
      assertEquals(1 + 2, slow.asked(Endpoint.ORDERS));
      slow.run(entry);
      assertTrue(slow.held() == 2);
      slow.assertBooked();
    }
  }

  private void longTwo() {
    at.run(at.bench.signal(Target.LONG));
    assertEquals(2, at.held());
  }
}
