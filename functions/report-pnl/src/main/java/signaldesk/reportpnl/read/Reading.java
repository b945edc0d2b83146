package signaldesk.reportpnl.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.Mark;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.desk.Hook;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.port.Refusals;
import signaldesk.signal.Signal;

/**
 * Reads a span of trading days.
 *
 * <p>Accounts are those that are configured and those that a signal went to in the span or in the
 * two weeks before it: an account that was taken off the desk since keeps its trades in the reports
 * of the days it traded on, also of a position that it had carried into them.
 *
 * <p>Of an account the books are read first and the trades after: a cycle that closes meanwhile is
 * found in both, and counted as the trade that it has become, never missed.
 */
public final class Reading {
  /** More of one hook in a day is a flood, whose exact size says nothing more. */
  private static final int REFUSALS = 10_000;

  /** Whatever is carried for longer, a signal to add to it or to close it has come meanwhile. */
  private static final Duration CARRIED = Duration.ofDays(14);

  private final Stores stores;
  private final TradingDays days;

  public Reading(Stores stores, TradingDays days) {
    this.stores = stores;
    this.days = days;
  }

  private record Traded(List<Trade> trades, List<Order> orders, long unreadable) {}

  /**
   * Reads all of it.
   *
   * @param now up to when cycles may have gone on that began in the span
   */
  public void read(Span span, Instant now, Facts facts) {
    Map<String, Account> accounts = new HashMap<>();
    stores.accounts().all().forEach(account -> accounts.put(account.accountId(), account));
    SortedSet<String> everyId = new TreeSet<>(accounts.keySet());
    Instant start = days.start(span.first());
    stores
        .signals()
        .between(start.minus(CARRIED), start, _ -> {}) // it is counted in its own day's report
        .forEach(signal -> everyId.addAll(signal.accountIds()));
    OpenBooks books = new OpenBooks(stores.positions(), span.end(days));
    for (LocalDate day : span.days(days)) {
      facts.day(day);
      List<Signal> signals = signals(day, facts);
      signals.forEach(signal -> everyId.addAll(signal.accountIds()));
      traded(day, List.copyOf(everyId), accounts, books, facts);
      signals.forEach(facts::signal);
      alerts(signals, facts);
      refusals(day, now, facts);
    }
    rest(span, now, List.copyOf(everyId), accounts, books, facts);
  }

  private void traded(
      LocalDate day,
      List<String> accountIds,
      Map<String, Account> accounts,
      OpenBooks books,
      Facts facts) {
    List<Trade> closed = new ArrayList<>();
    Ahead.each(
        accountIds,
        id -> {
          books.read(id);
          return traded(id, day);
        },
        (id, traded) -> {
          closed.addAll(traded.trades());
          traded.orders().forEach(order -> facts.order(order, accounts.get(id)));
          for (long i = 0; i < traded.unreadable(); i++) {
            facts.unreadable(id, accounts.get(id));
          }
        });
    closed.sort(Comparator.comparing(Trade::closed).thenComparing(Trade::accountId));
    closed.forEach(trade -> {
      books.closed(trade);
      facts.trade(trade, accounts.get(trade.accountId()));
    });
  }

  private Traded traded(String accountId, LocalDate day) {
    AtomicLong unreadable = new AtomicLong();
    List<Trade> trades = stores.trades().ofDay(accountId, day);
    List<Order> orders =
        stores
            .orders()
            .between(accountId, days.start(day), days.end(day), _ -> unreadable.incrementAndGet())
            .sorted(Comparator.comparing(order -> order.ownerId() == null))
            .toList();
    return new Traded(trades, orders, unreadable.get());
  }

  /** Cycles that reach out of the span: closed after it, or open still. */
  private void rest(
      Span span,
      Instant now,
      List<String> accountIds,
      Map<String, Account> accounts,
      OpenBooks books,
      Facts facts) {
    LocalDate today = days.of(now);
    Ahead.each(
        accountIds,
        id -> {
          books.read(id); // of a span without a trading day
          return span.last().isBefore(today)
              ? later(id, span, today, books.awaited(id))
              : List.<Trade>of();
        },
        (id, later) -> {
          later.forEach(trade -> {
            books.closed(trade);
            facts.later(trade, accounts.get(id));
          });
          books.of(id).forEach(book -> facts.open(book, accounts.get(id)));
        });
  }

  /** Reads no further than the first later close of every contract that is awaited. */
  private List<Trade> later(String accountId, Span span, LocalDate today, Set<String> awaited) {
    List<Trade> found = new ArrayList<>();
    Set<String> left = new HashSet<>(awaited);
    Instant last = Instant.MIN;
    if (left.isEmpty()) {
      return found;
    }
    Iterator<Trade> closed =
        stores.trades().closed(accountId, span.last().plusDays(1), today).iterator();
    while (closed.hasNext()) {
      Trade trade = closed.next();
      Instant at = trade.closed().at().truncatedTo(ChronoUnit.MILLIS);
      if (left.isEmpty() && at.isAfter(last)) {
        return found; // those of one millisecond come in any order
      }
      if (trade.postings().stream().anyMatch(one -> span.holds(one.day()))) {
        found.add(trade);
      }
      if (left.remove(trade.contractId())) {
        last = at;
      }
    }
    return found;
  }

  private List<Signal> signals(LocalDate day, Facts facts) {
    return stores
        .signals()
        .between(days.start(day), days.end(day), _ -> facts.unreadableSignal())
        .stream()
        .sorted(Comparator.comparing(Signal::acceptedAt).thenComparing(Signal::signalId))
        .toList();
  }

  /** What {@code send-alert} noted; it forgets after days. */
  private void alerts(List<Signal> signals, Facts facts) {
    for (Channel channel : stores.channels().all()) {
      Map<String, Signal> byAlert = new LinkedHashMap<>();
      signals.forEach(
          signal -> byAlert.put(new OfSignal(channel.name(), signal.signalId()).id(), signal));
      for (Mark mark : told(channel, byAlert.keySet())) {
        Signal signal = byAlert.get(mark.id());
        if (signal != null && mark.sentAt() != null) {
          facts.alerted(signal, mark.sentAt());
        }
      }
    }
  }

  private List<Mark> told(Channel channel, Collection<String> alerts) {
    return channel.instruments().isEmpty() ? List.of() : stores.marks().all(channel.name(), alerts);
  }

  private void refusals(LocalDate day, Instant now, Facts facts) {
    if (days.start(day).isBefore(now.minus(Refusals.KEPT))) {
      facts.refusalsForgotten();
      return;
    }
    for (Hook hook : stores.hooks().all()) {
      stores
          .refusals()
          .between(hook.name(), days.start(day), days.end(day), REFUSALS)
          .forEach(facts::refused);
    }
  }
}
