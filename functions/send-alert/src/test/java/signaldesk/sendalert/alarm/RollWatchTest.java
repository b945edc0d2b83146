package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.position.Projection;
import signaldesk.signal.Side;

/** A month that entries open no more, and somebody still holds it. */
class RollWatchTest {
  private static final String OLD = "CON.F.US.ENQ.Z26";
  private static final String NEW = "CON.F.US.ENQ.H27";
  private static final String ALARM = "ROLLED#1001/" + OLD;

  private final World world = new World();

  private Book held(String broker) {
    world.accounts.put(new Account("1001", "owner-1", "firm", "practice", "50K", broker, Map.of()));
    Fill fill =
        new Fill(
            "1",
            OLD,
            Side.BUY,
            1,
            Instruments.get("NQ1!").price(new BigDecimal("20000.00")),
            new Money(140),
            World.MONDAY.minusSeconds(60),
            false,
            false);
    Book flat = Book.flat("1001", OLD, "NQ1!", null);
    AttributedFill attributed =
        new AttributedFill(fill, "1001", "owner-1", "NQ1!", "s1", "nq-5m", "NQ1!", null);
    Book open = Projection.of(flat, List.of(attributed), TradingDays.RULE).book();
    world.positions.put(open, null);
    return open;
  }

  @Test
  void anOldMonthThatIsHeldIsToldOnceAndOnceWhenItIsClosed() {
    Book open = held("projectx");
    world.fronts.note("firm", "ENQ", OLD, world.now);
    world.minutes(2);
    assertEquals(List.of(), world.told());

    world.fronts.note("firm", "ENQ", NEW, world.now);
    world.minutes(3);
    assertEquals(List.of(ALARM + " raised"), world.told());

    world.positions.put(Book.flat("1001", OLD, "NQ1!", open.applied()), open);
    world.minutes(3);
    assertEquals(List.of(ALARM + " raised", ALARM + " over"), world.told());
  }

  @Test
  void anotherFirmsMonthRollsInItsOwnTime() {
    held("projectx");
    world.fronts.note("firm", "ENQ", OLD, world.now);
    world.fronts.note("another", "ENQ", NEW, world.now);
    world.minutes(3);

    assertEquals(List.of(), world.told());
  }

  @Test
  void paperAccountsRollByTheirOwnCalendar() {
    held("paper");
    world.fronts.note("firm", "ENQ", NEW, world.now);
    world.minutes(2);
    assertEquals(List.of(), world.told());
  }
}
