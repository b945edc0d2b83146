package signaldesk.reportpnl.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.pnl.Trade;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/** The books that were open when an account was come to, less what is seen to have closed since. */
final class OpenBooks {
  private final PositionStore positions;
  private final Instant end;
  private final Map<String, List<Book>> byAccount = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param end cycles that began then or later are of no interest
   */
  OpenBooks(PositionStore positions, Instant end) {
    this.positions = positions;
    this.end = end;
  }

  /** Reads an account's, the first time that it is asked; from any thread. */
  void read(String accountId) {
    byAccount.computeIfAbsent(
        accountId, id -> positions.ofAccount(id).stream().filter(this::opened).toList());
  }

  /** This is what a cycle has become: if it is among them, it is no longer. */
  void closed(Trade trade) {
    byAccount.computeIfPresent(
        trade.accountId(),
        (_, books) -> books.stream().filter(book -> !became(book, trade)).toList());
  }

  /** Those of the account that are left. */
  List<Book> of(String accountId) {
    return byAccount.getOrDefault(accountId, List.of());
  }

  private boolean opened(Book book) {
    return book.open().filter(cycle -> cycle.entry().opened().at().isBefore(end)).isPresent();
  }

  /** A fill opens at most one cycle, so it names it. */
  private static boolean became(Book book, Trade trade) {
    return book.contractId().equals(trade.contractId())
        && book.open()
            .map(cycle -> cycle.entry().opened().fillId())
            .filter(trade.entry().opened().fillId()::equals)
            .isPresent();
  }
}
