package signaldesk.reportpnl.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Refusal;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.port.Page;
import signaldesk.position.Book;
import signaldesk.signal.Signal;

/**
 * Reads a span of trading days.
 *
 * <p>Accounts are those that are configured and those that a signal of the span went to: an account
 * that was taken off the desk since keeps its trades in the reports of the days it traded on.
 */
public final class Reading {
  private static final int PAGE = 100;

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
    Instant start = days.start(day);
    Instant end = days.end(day);
    List<Signal> found = new ArrayList<>();
    LocalDate last = end.atZone(ZoneOffset.UTC).toLocalDate();
    for (LocalDate utc = start.atZone(ZoneOffset.UTC).toLocalDate();
        !utc.isAfter(last);
        utc = utc.plusDays(1)) {
      String before = "";
      do {
        Page<Signal> page = stores.signals().ofDay(utc, PAGE, before);
        found.addAll(page.items());
        before = page.next();
      } while (!before.isEmpty());
    }
    found.removeIf(
        signal -> signal.acceptedAt().isBefore(start) || !signal.acceptedAt().isBefore(end));
    found.sort(Comparator.comparing(Signal::acceptedAt).thenComparing(Signal::signalId));
    return found;
  }

  private void refusals(LocalDate day, Facts facts) {
    String end = String.format(Locale.ROOT, "%013d", days.end(day).toEpochMilli());
    for (Hook hook : stores.hooks().all()) {
      String before = end;
      while (!before.isEmpty()) {
        Page<Refusal> page = stores.refusals().ofHook(hook.name(), PAGE, before);
        List<Refusal> ofDay =
            page.items().stream()
                .filter(refusal -> !refusal.at().isBefore(days.start(day)))
                .toList();
        ofDay.forEach(facts::refused);
        before = ofDay.size() < page.items().size() ? "" : page.next();
      }
    }
  }
}
