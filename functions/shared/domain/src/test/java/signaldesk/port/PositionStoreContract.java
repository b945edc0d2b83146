package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.position.Fills;
import signaldesk.position.Projection;

/** What every store of books does. */
public abstract class PositionStoreContract {

  /** A store that holds no book of accounts 1001 and 1002. */
  protected abstract PositionStore empty();

  @Test
  void aBookComesBackAsItWasWritten() {
    PositionStore positions = empty();
    Fills mnq = Fills.mnq();
    // a partial close of an average that does not end: the cost is a fraction
    Book book = run(mnq, mnq.buy(1, "20000.00"), mnq.buy(2, "20000.25"), mnq.sell(1, "20001.00"));

    assertTrue(positions.put(book, null));

    assertEquals(Optional.of(book), positions.find(book.accountId(), book.contractId()));
  }

  @Test
  void aFlatBookKeepsItsMarkerAndIsListedHere() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Book flat = run(nq, nq.buy(1, "20000.00"), nq.sell(1, "20001.00"));

    positions.put(flat, null);

    assertEquals(List.of(flat), positions.ofAccount(flat.accountId()));
    assertEquals("f2", flat.applied() == null ? "" : flat.applied().fillId());
  }

  @Test
  void aStaleBookComesBackStaleEvenWhereNoFillWasEverApplied() {
    PositionStore positions = empty();
    Book stale = Fills.nq().book().stale("unknown instrument");

    positions.put(stale, null);

    assertEquals(Optional.of(stale), positions.find(stale.accountId(), stale.contractId()));
  }

  @Test
  void theFirstOfTwoWritersWins() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Book one = run(nq, nq.buy(1, "20000.00"));
    Book two = one.apply(nq.buy(1, "20001.00"), TradingDays.RULE).book();
    Book other = one.apply(nq.sell(1, "20001.00"), TradingDays.RULE).book();

    assertTrue(positions.put(one, null));
    assertFalse(positions.put(two, null));
    assertTrue(positions.put(two, one));
    assertFalse(positions.put(other, one));

    assertEquals(Optional.of(two), positions.find(one.accountId(), one.contractId()));
  }

  @Test
  void staleAndSoundAreNotTheSameBook() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Book sound = run(nq, nq.buy(1, "20000.00"));
    Book stale = sound.stale("an order is unreadable");
    positions.put(stale, null);

    assertFalse(positions.put(sound, sound));
    assertFalse(positions.delete(sound));
    assertTrue(positions.put(sound, stale));
  }

  @Test
  void openAndFlatAtOneMarkerAreNotTheSameBook() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Book open = run(nq, nq.buy(1, "20000.00"));
    Book flat = Book.flat(open.accountId(), open.contractId(), open.symbol(), open.applied());
    positions.put(open, null);

    assertFalse(positions.put(flat, flat));
    assertTrue(positions.put(flat, open));
    assertFalse(positions.put(open, open));
  }

  @Test
  void onlyWhatStandsThereIsTakenAway() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Book one = run(nq, nq.buy(1, "20000.00"));
    Book two = one.apply(nq.buy(1, "20001.00"), TradingDays.RULE).book();
    positions.put(two, null);

    assertFalse(positions.delete(one));
    assertTrue(positions.delete(two));
    assertFalse(positions.delete(two));
    assertEquals(Optional.empty(), positions.find(one.accountId(), one.contractId()));
  }

  @Test
  void anAccountsBooksAreItsOwnByContract() {
    PositionStore positions = empty();
    Fills nq = Fills.nq();
    Fills mnq = Fills.mnq();
    Book first = run(nq, nq.buy(1, "20000.00"));
    Book second = run(mnq, mnq.buy(4, "20000.00"));
    Book other = Book.flat("1002", first.contractId(), "NQ1!", first.applied());
    positions.put(second, null);
    positions.put(other, null);
    positions.put(first, null);

    assertEquals(List.of(first, second), positions.ofAccount(Fills.ACCOUNT));
    assertEquals(List.of(other), positions.ofAccount("1002"));
    assertEquals(List.of(), positions.ofAccount("1003"));
  }

  private static Book run(Fills fills, AttributedFill... news) {
    return Projection.of(fills.book(), List.of(news), TradingDays.RULE).book();
  }
}
