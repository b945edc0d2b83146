package signaldesk.keeppositions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.position.Fills;

/** The use cases over stores in memory, and what they say. */
final class Projector implements BookingNotes {
  final Ledger ledger;
  final MemoryPositions positions = new MemoryPositions();
  final MemoryTrades trades = new MemoryTrades();
  final List<String> notes = new ArrayList<>();
  final Wiring wiring;

  Projector(Ledger ledger) {
    this.ledger = ledger;
    this.wiring =
        Wiring.of(ledger, positions, trades, new AfterBatch(new MemoryAlertQueue()), this);
  }

  /** Delivers these records, in this order. */
  void deliver(Ledger.Change... changes) {
    for (Ledger.Change change : changes) {
      wiring.keepPositions().book(change.before(), change.after());
    }
  }

  /** Everything the stores hold. */
  List<Object> books() {
    return books(positions.ofAccount(Fills.ACCOUNT), trades.page(Fills.ACCOUNT, 1000, "").items());
  }

  static List<Object> books(List<Book> books, List<Trade> trades) {
    return Stream.concat(books.stream(), trades.stream()).<Object>map(one -> one).toList();
  }

  /** The same, made from the ledger in empty stores. */
  List<Object> rebuilt() {
    Projector fresh = new Projector(ledger);
    fresh.wiring.rebuild().account(Fills.ACCOUNT);
    return fresh.books();
  }

  Book book(String contractId) {
    return positions.find(Fills.ACCOUNT, contractId).orElseThrow();
  }

  List<Trade> closed() {
    return trades.page(Fills.ACCOUNT, 1000, "").items();
  }

  int writes() {
    return positions.writes() + trades.writes();
  }

  @Override
  public void booked(Book book, List<Trade> closed) {
    notes.add("booked %d, closed %d".formatted(book.quantity(), closed.size()));
  }

  @Override
  public void stale(Book book) {
    notes.add("stale: " + book.stale());
  }
}
