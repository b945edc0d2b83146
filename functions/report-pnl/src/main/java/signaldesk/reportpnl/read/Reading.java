package signaldesk.reportpnl.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.signal.Signal;

/**
 * Reads a span of trading days.
 *
 * <p>Accounts are those that are configured and those that a signal of the span went to: an account
 * that was taken off the desk since keeps its trades in the reports of the days it traded on.
 */
public final class Reading {
  /** More of one hook in a day is a flood, whose exact size says nothing more. */
  private static final int REFUSALS = 10_000;

  private final Stores stores;
  private final TradingDays days;

  public Reading(Stores stores, TradingDays days) {
    this.stores = stores;
    this.days = days;
  }

  private record Traded(List<Trade> trades, List<Order> orders) {}

  /**
   * Reads all of it.
   *
   * @param now up to when cycles may have gone on that began in the span
   */
  public void read(Span span, Instant now, Facts facts) {
    Map<String, Account> accounts = new HashMap<>();
    stores.accounts().all().forEach(account -> accounts.put(account.accountId(), account));
    SortedSet<String> everyId = new TreeSet<>(accounts.keySet());
    for (LocalDate day : span.days(days)) {
      facts.day(day);
      signals(day)
          .forEach(signal -> {
            everyId.addAll(signal.accountIds());
            facts.signal(signal);
          });
      refusals(day, facts);
      traded(day, List.copyOf(everyId), accounts, facts);
    }
    rest(span, now, List.copyOf(everyId), accounts, facts);
  }

  private void traded(
      LocalDate day, List<String> accountIds, Map<String, Account> accounts, Facts facts) {
    List<Trade> closed = new ArrayList<>();
    Ahead.each(
        accountIds,
        id ->
            new Traded(
                stores.trades().ofDay(id, day),
                stores.orders().between(id, days.start(day), days.end(day)).toList()),
        (id, traded) -> {
          closed.addAll(traded.trades());
          traded.orders().forEach(order -> facts.order(order, accounts.get(id)));
        });
    closed.sort(Comparator.comparing(Trade::closed).thenComparing(Trade::accountId));
    closed.forEach(trade -> facts.trade(trade, accounts.get(trade.accountId())));
  }

  /** Cycles that reach out of the span: closed after it, or open still. */
  private void rest(
      Span span, Instant now, List<String> accountIds, Map<String, Account> accounts, Facts facts) {
    LocalDate today = days.of(now);
    record Rest(List<Trade> later, List<Book> open) {}
    Ahead.each(
        accountIds,
        id ->
            new Rest(
                span.last().isBefore(today) ? later(id, span, today) : List.of(),
                stores.positions().ofAccount(id).stream()
                    .filter(book -> opened(book, span.end(days)))
                    .toList()),
        (id, rest) -> {
          rest.later().forEach(trade -> facts.later(trade, accounts.get(id)));
          rest.open().forEach(book -> facts.open(book, accounts.get(id)));
        });
  }

  private List<Trade> later(String accountId, Span span, LocalDate today) {
    return stores
        .trades()
        .closed(accountId, span.last().plusDays(1), today)
        .filter(trade -> trade.postings().stream().anyMatch(one -> span.holds(one.day())))
        .toList();
  }

  private static boolean opened(Book book, Instant end) {
    return book.open().filter(cycle -> cycle.entry().opened().at().isBefore(end)).isPresent();
  }

  private List<Signal> signals(LocalDate day) {
    return stores.signals().between(days.start(day), days.end(day)).stream()
        .sorted(Comparator.comparing(Signal::acceptedAt).thenComparing(Signal::signalId))
        .toList();
  }

  private void refusals(LocalDate day, Facts facts) {
    for (Hook hook : stores.hooks().all()) {
      stores
          .refusals()
          .between(hook.name(), days.start(day), days.end(day), REFUSALS)
          .forEach(facts::refused);
    }
  }
}
