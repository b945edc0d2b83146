package signaldesk.sendalert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.outlook.CloseOutlook;
import signaldesk.alert.outlook.Outlook;
import signaldesk.alert.outlook.SignalFacts;
import signaldesk.alert.outlook.SignalOutlook;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.port.Accounts;
import signaldesk.port.OrderStore;
import signaldesk.port.SignalStore;
import signaldesk.port.TradeStore;
import signaldesk.sendalert.body.Body;
import signaldesk.signal.Signal;

/**
 * Looks at what stands in the ledger and the books, by key, and says what it means for a channel.
 */
record Ledger(SignalStore signals, OrderStore orders, TradeStore trades, Accounts accounts) {
  /** Queries at a time: enough for 1,000 accounts in a second. */
  private static final int SIDE_BY_SIDE = 25;

  /** Of a signal. */
  Outlook outlook(String signalId, Channel channel, Instant now) {
    Optional<Signal> found = signals.find(signalId);
    if (found.isEmpty()) {
      return new Outlook.Never("there is no such signal");
    }
    Signal signal = found.get();
    List<Order> ofSignal = readable(SignalFacts.orderId(signal), signal.accountIds());
    List<Order> listed = SignalFacts.trading(channel.instruments(), ofSignal);
    SignalFacts facts =
        new SignalFacts(signal, Body.words(signal.body()), ofSignal, closedBy(signalId, listed));
    return SignalOutlook.of(facts, channel.instruments(), now);
  }

  /** When it closed something after it may have been told of. */
  List<Instant> closedLate(String signalId) {
    return signals.find(signalId).stream()
        .flatMap(signal ->
            SignalFacts.closedLate(
                signal, readable(SignalFacts.orderId(signal), signal.accountIds()))
                .stream())
        .toList();
  }

  /** Of a close that no signal asked for; any account may have taken part in it. */
  Outlook outlook(OfClose close, Instant now) {
    List<String> everybody = accounts.all().stream().map(Account::accountId).toList();
    List<Order> closing = readable(close.orderId(), everybody);
    return CloseOutlook.of(close, closing, closedBy(close.signalId(), closing), now);
  }

  /** One order that is none must not keep what became of all the others from everybody. */
  private List<Order> readable(String orderId, List<String> accountIds) {
    return orders.ofSignal(
        orderId,
        accountIds,
        (account, e) ->
            Log.failed(
                "look failed", e, LogField.ACCOUNT_ID.of(account), LogField.ORDER_ID.of(orderId)));
  }

  /** What cannot be read is not booked, and asked for again until the message's bound. */
  private List<Trade> ofDay(SignalFacts.Day day) {
    try {
      return trades.ofDay(day.accountId(), day.day());
    } catch (RuntimeException e) {
      Log.failed("look failed", e, LogField.ACCOUNT_ID.of(day.accountId()));
      return List.of();
    }
  }

  /** The trades that these orders closed, as far as they are booked. */
  private List<Trade> closedBy(String signalId, List<Order> some) {
    Set<SignalFacts.Day> days = SignalFacts.closings(some, TradingDays.RULE);
    List<Trade> found = new ArrayList<>();
    for (List<Trade> ofDay : days.size() <= 1 ? inTurn(days) : sideBySide(days)) {
      ofDay.stream().filter(trade -> signalId.equals(trade.exitSignalId())).forEach(found::add);
    }
    return found;
  }

  private List<List<Trade>> inTurn(Set<SignalFacts.Day> days) {
    return days.stream().map(this::ofDay).toList();
  }

  private List<List<Trade>> sideBySide(Set<SignalFacts.Day> days) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
      List<Future<List<Trade>>> queries = new ArrayList<>();
      for (SignalFacts.Day day : days) {
        queries.add(threads.submit(() -> ofDay(day)));
      }
      List<List<Trade>> found = new ArrayList<>();
      for (Future<List<Trade>> query : queries) {
        found.add(query.get());
      }
      return found;
    } catch (ExecutionException e) {
      throw new IllegalStateException("trades cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading trades", e);
    }
  }
}
