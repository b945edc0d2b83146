package signaldesk.reportpnl.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Trade;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/** The books that were open when an account was come to, less what is seen to have closed since. */
final class OpenBooks {
  private final PositionStore positions;
  private final Instant end;
  private final Map<String, Seen> byAccount = new ConcurrentHashMap<>();

  /**
   * Of one account.
   *
   * @param open what began before the end and is open
   * @param awaited contracts in which something may have been open at the end and have closed since
   */
  private record Seen(List<Book> open, Set<String> awaited) {
    static final Seen NOTHING = new Seen(List.of(), Set.of());
  }

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
    byAccount.computeIfAbsent(accountId, id -> seen(positions.ofAccount(id)));
  }

  /** This is what a cycle has become: if it is among them, it is no longer. */
  void closed(Trade trade) {
    byAccount.computeIfPresent(
        trade.accountId(),
        (_, seen) ->
            new Seen(
                seen.open().stream().filter(book -> !became(book, trade)).toList(),
                seen.awaited()));
  }

  /** Those of the account that are left. */
  List<Book> of(String accountId) {
    return byAccount.getOrDefault(accountId, Seen.NOTHING).open();
  }

  /**
   * Contracts of which the first trade that closed after the end may have begun before it. Cycles
   * of a contract follow one another, so of each only that one can.
   */
  Set<String> awaited(String accountId) {
    return byAccount.getOrDefault(accountId, Seen.NOTHING).awaited();
  }

  private Seen seen(List<Book> books) {
    return new Seen(
        books.stream().filter(this::opened).toList(),
        books.stream()
            .filter(book -> book.isStale() || (wentOn(book) && !opened(book)))
            .map(Book::contractId)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private boolean opened(Book book) {
    return book.open().filter(cycle -> cycle.entry().opened().at().isBefore(end)).isPresent();
  }

  /** Whether it was filled after the end; where it does not say, it may have been. */
  private boolean wentOn(Book book) {
    Marker applied = book.applied();
    return applied == null || !applied.at().isBefore(end);
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
