package signaldesk.sendalert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.alert.outlook.SignalFacts;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.order.UnreadableOrder;
import signaldesk.signal.Signal;

/**
 * Orders that may be live and that nobody can tell of. A signal's orders are read once, when they
 * should have ended long since; those of a signal that lasts, at every look.
 */
record OrderWatch(Sources sources) {
  private static final Duration UNKNOWN = Duration.ofMinutes(1);

  /** The worker itself brings every order to its end, or stops the account, long before this. */
  private static final Duration LOOKED_AT = Duration.ofMinutes(30);

  /**
   * So long a late close waits for the signal's other orders before it is told: with the minute to
   * the next look it is still fresh.
   */
  private static final Duration FOR_OTHERS = Duration.ofMinutes(2);

  Watched look(Look look, Watched watched) {
    Map<String, Instant> left = new HashMap<>();
    watched
        .open()
        .forEach((signalId, acceptedAt) -> {
          Duration age = Duration.between(acceptedAt, look.now());
          boolean fresh = age.compareTo(UNKNOWN) < 0;
          if (fresh
              || (age.compareTo(LOOKED_AT) < 0 && readOr(true, () -> lasts(signalId, look)))) {
            left.put(signalId, acceptedAt);
          }
        });
    for (Standing known : look.of(Kind.UNKNOWN_OUTCOME)) {
      if (readOr(false, () -> hasEnded(known))) {
        look.mended(known.alarm(), look.now());
      }
    }
    return new Watched(watched.until(), watched.heard(), watched.left(), left);
  }

  /** What cannot be read hides nothing else; somebody has to look, as it may hide a live order. */
  private static boolean readOr(boolean otherwise, BooleanSupplier read) {
    try {
      return read.getAsBoolean();
    } catch (RuntimeException e) {
      Log.failed("look failed", e);
      return otherwise;
    }
  }

  /** Whether a signal's orders are to be looked at again. */
  private boolean lasts(String signalId, Look look) {
    Optional<Signal> signal = sources.signals().find(signalId);
    if (signal.isEmpty()) {
      return false;
    }
    List<String> accounts = signal.get().accountIds();
    String orderId = OrderRequest.orderId(signal.get().acceptedAt(), signalId);
    List<Order> orders = sources.orders().ofSignal(orderId, accounts, OrderWatch::unreadable);
    for (Order order : orders) {
      doubtfulSince(order, look.now())
          .filter(since -> !since.plus(UNKNOWN).isAfter(look.now()))
          .ifPresent(since -> look.lasts(alarm(order, since)));
    }
    boolean lasts =
        orders.size() < accounts.size()
            || orders.stream().anyMatch(order -> !order.state().ended());
    SignalFacts.closedLate(signal.get(), orders).stream()
        .max(Instant::compareTo)
        .filter(at -> !lasts || at.plus(FOR_OTHERS).isBefore(look.now()))
        .ifPresent(at -> new Retelling(sources).late(look, signal.get(), at));
    return lasts;
  }

  private static void unreadable(String accountId, UnreadableOrder e) {
    Log.failed("look failed", e, LogField.ACCOUNT_ID.of(accountId));
  }

  /** Since when it is not known what the broker did; empty for an order of which it is. */
  private static Optional<Instant> doubtfulSince(Order order, Instant now) {
    boolean left = !order.free() && order.leaseUntil().isBefore(now);
    return switch (order.state()) {
      case UNKNOWN -> Optional.of(order.changes().getLast().at());
      // Its run died: it may have been sent.
      case CLAIMED -> left ? Optional.of(order.since()) : Optional.empty();
      case ACCEPTED, FILLED, UNCHANGED, DENIED, SUPERSEDED, REJECTED, EXPIRED -> Optional.empty();
    };
  }

  private static Alarm alarm(Order order, Instant since) {
    OrderRequest request = order.request();
    String reason = order.reason().isEmpty() ? "no answer came" : order.reason();
    String text =
        "An order of account %s on %s may be live: %s. Look at the broker; the desk goes on asking."
            .formatted(
                request.accountId(),
                order.symbol() == null ? request.symbol() : order.symbol(),
                reason);
    return new Alarm(
        Kind.UNKNOWN_OUTCOME, Alarm.subject(request.accountId(), request.orderId()), text, since);
  }

  private boolean hasEnded(Standing known) {
    List<String> key = Alarm.parts(known.alarm().subject());
    return sources
        .orders()
        .find(key.getFirst(), key.getLast())
        .map(Order::state)
        .filter(OrderState::live)
        .isEmpty();
  }
}
