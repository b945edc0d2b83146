package signaldesk.servedesk.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Totals;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;

/**
 * How an account stands.
 *
 * @param restrictions what keeps it from trading as it should, the weightiest first; none is well
 * @param openPositions how many books are not flat
 * @param day what it realised and paid on the trading day
 */
public record Standing(
    Account account, List<Restriction> restrictions, long openPositions, Totals day) {

  /** One of HALT, REDUCE_ONLY and stale, and why. */
  public record Restriction(String state, String reason) {}

  /**
   * Looks at its switches, its books and the trades that closed on the day; a trade still open, or
   * closed later, has postings of the day in its book.
   */
  public static Standing of(
      Account account,
      List<Switch> switches,
      List<Book> books,
      List<Trade> closedOnDay,
      LocalDate day) {
    Stream<Restriction> stopped =
        switches.stream()
            .filter(thrown -> thrown.stops(account))
            .sorted(Comparator.comparing(Switch::mode))
            .map(thrown -> new Restriction(thrown.mode().name(), thrown.reason()));
    Stream<Restriction> stale =
        books.stream()
            .filter(Book::isStale)
            .map(book -> new Restriction("stale", book.contractId() + ": " + book.stale()));
    return new Standing(
        account,
        Stream.concat(stopped, stale).toList(),
        books.stream().filter(book -> book.open().isPresent()).count(),
        day(books, closedOnDay, day));
  }

  private static Totals day(List<Book> books, List<Trade> closedOnDay, LocalDate day) {
    Totals sum = Totals.ZERO;
    for (Trade trade : closedOnDay) {
      sum = sum.plusDay(trade.postings(), day, trade.estimated());
    }
    for (Book book : books) {
      Cycle open = book.cycle();
      sum = open == null ? sum : sum.plusDay(open.postings(), day, open.estimated());
    }
    return sum;
  }

  /** {@code ok}, or its weightiest restriction. */
  public String state() {
    return restrictions.isEmpty() ? "ok" : restrictions.getFirst().state();
  }
}
