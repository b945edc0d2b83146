package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import signaldesk.adapter.lambda.Log;
import signaldesk.desk.Account;
import signaldesk.instrument.Instruments;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.Broker;

/**
 * What one signal asks of one account becomes at most one order at the broker (I1), and reaches an
 * end (I2).
 *
 * <p>The first delivery decides, and writes claim and plan in one; every later one only finishes
 * that plan. Trouble with the database leaves as an exception: the message comes back.
 */
public final class ExecuteOrder {
  /** An order that another run holds is looked at again at least this often. */
  private static final Duration LONGEST_LEASE_WAIT = Duration.ofSeconds(5);

  /** How much earlier than it fired a signal can have been accepted: senders' clocks run ahead. */
  private static final Duration FIRED_AHEAD = Duration.ofMinutes(1);

  /** No account has this id. */
  private static final String NOBODY = "warm-up";

  /** A signal's own time may be anything; no more of the ledger than this is read for it. */
  private static final Duration OLDEST = Duration.ofHours(24);

  private final Ports ports;
  private final Ends ends;

  public ExecuteOrder(Ports ports) {
    this.ports = ports;
    this.ends = new Ends(ports);
  }

  /**
   * Opens the first connections and loads what the first order needs, while start-up still has the
   * whole processor to itself.
   */
  void warmUp() {
    try {
      ports.orders().since(NOBODY, ports.time().instant());
      ports.switches().thrown();
      ports.venues().free().values().forEach(broker -> broker.positions(NOBODY));
    } catch (RuntimeException e) {
      Log.failed("warm-up", e); // the first order will tell
    }
  }

  /**
   * Takes the order as far as it gets.
   *
   * @param deliveries how often its message was delivered, this time included
   * @param budget until when this run may go on
   */
  public Result handle(OrderRequest request, int deliveries, Budget budget) {
    Delivery delivery = new Delivery(request, deliveries, budget);
    try {
      return attempt(delivery);
    } catch (Claim.Overtaken e) {
      return attemptAgain(delivery);
    }
  }

  /** Another run wrote first: what it wrote may be an end already. */
  private Result attemptAgain(Delivery delivery) {
    try {
      return attempt(delivery);
    } catch (Claim.Overtaken e) {
      return ends.comeBack(delivery.request(), "other runs go on with it");
    }
  }

  private Result attempt(Delivery delivery) {
    OrderRequest request = delivery.request();
    Neighbours neighbours =
        new Neighbours(request, ports.orders().since(request.accountId(), horizon(request)));
    Optional<Order> own = neighbours.own();
    if (own.isPresent()) {
      return finish(own.get(), delivery, neighbours);
    }
    return new Beginning(ports, ends, delivery, neighbours).begin();
  }

  /**
   * As far back as an order can matter: one that is live, or was tried until a moment ago, or a
   * later signal accepted earlier.
   */
  private Instant horizon(OrderRequest request) {
    Limits limits = ports.limits();
    Instant live =
        request.acceptedAt().minus(limits.liveOrdersCount()).minus(limits.giveUpExitAfter());
    Instant later = request.firedAt().minus(FIRED_AHEAD);
    Instant oldest = request.acceptedAt().minus(OLDEST);
    Instant horizon = later.isBefore(live) ? later : live;
    return horizon.isBefore(oldest) ? oldest : horizon;
  }

  private Result finish(Order order, Delivery delivery, Neighbours neighbours) {
    if (order.state().ended()) {
      return new Result.EndedBefore(order);
    }
    Duration leased = Duration.between(ports.time().instant(), order.leaseUntil());
    if (leased.isPositive()) {
      Duration pause = leased.compareTo(LONGEST_LEASE_WAIT) < 0 ? leased : LONGEST_LEASE_WAIT;
      return new Result.ComeBack(pause, "another run holds it");
    }
    OrderRequest request = order.request();
    Optional<Account> account = ports.accounts().find(request.accountId());
    Optional<Broker> broker =
        account.flatMap(one -> ports.venues().of(one, Venues.finishing(request)));
    if (account.isEmpty() || broker.isEmpty() || order.symbol() == null) {
      String reason = "account %s or its broker is gone".formatted(request.accountId());
      return delivery.count() < ports.limits().deliveries()
          ? ends.comeBack(request, reason)
          : new Result.GaveUp(order);
    }
    Setting setting =
        new Setting(account.get(), Instruments.get(order.symbol()), broker.get(), neighbours);
    Claim claim = Claim.resumed(ports, setting, delivery.budget(), order);
    return new Run(ports, ends, delivery, claim).finish();
  }
}
