package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Decision;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.Broker;

/** The first delivery of a request: decides, once, and claims what it decided. */
record Beginning(Ports ports, Ends ends, Delivery delivery, Neighbours neighbours) {

  Result begin() {
    OrderRequest request = delivery.request();
    Optional<Account> account = ports.accounts().find(request.accountId());
    if (account.isEmpty()) {
      return denied(
          null, "account %s is not configured: add it to the desk".formatted(request.accountId()));
    }
    try {
      return begin(account.get());
    } catch (Broker.NoAccount e) {
      return ends.giveUp(request, account.get(), e.reason());
    } catch (Broker.Unavailable e) {
      return ends.unreadable(delivery, account.get(), turn(), e);
    }
  }

  private Result begin(Account account) {
    OrderRequest request = delivery.request();
    Optional<String> closed = ports.venues().closed(account);
    if (closed.isPresent()) {
      return denied(account, closed.get());
    }
    Optional<Broker> broker = ports.venues().of(account, Venues.deciding(request));
    if (broker.isEmpty()) {
      return denied(
          account,
          "account %s names no broker we have: %s"
              .formatted(request.accountId(), account.broker()));
    }
    List<Instrument> candidates = Traded.candidates(request, account);
    if (candidates.isEmpty()) {
      return denied(
          account,
          "%s has no size on account %s: add it to the account's sizes"
              .formatted(request.symbol(), request.accountId()));
    }
    return decide(account, broker.get(), candidates);
  }

  private Result decide(Account account, Broker broker, List<Instrument> candidates) {
    OrderRequest request = delivery.request();
    Instrument likeliest = candidates.getFirst();
    Optional<Order> later = neighbours.overtaking(likeliest);
    if (later.isPresent()) {
      String reason = "a later signal came first: " + later.get().request().signalId();
      return ends.end(request, account, likeliest, OrderState.SUPERSEDED, reason);
    }
    Instant now = ports.time().instant();
    boolean entry = request.target().isEntry();
    if (entry && now.isAfter(request.entryDeadline())) {
      String reason = "came too late: an entry until " + request.entryDeadline();
      return ends.end(request, account, likeliest, OrderState.EXPIRED, reason);
    }
    Limits limits = ports.limits();
    Optional<Order> live = neighbours.live(candidates, now.minus(limits.liveOrdersCount()));
    if (live.isPresent()) {
      String reason = "order %s may be live".formatted(live.get().request().orderId());
      Duration waited = Duration.between(live.get().since(), now);
      if (waited.compareTo(limits.waitForLiveOrder()) < 0
          && delivery.count() < limits.deliveries()) {
        return ends.comeBack(request, reason);
      }
      ends.stopEntries(account.accountId(), reason + " and cannot be read");
      if (entry) {
        return ends.end(
            request, account, likeliest, OrderState.DENIED, reason + ": entries are stopped");
      }
    }
    Duration rest = neighbours.unsettled(candidates, now, broker.settleTime());
    if (rest.isPositive()) {
      // Positions may still be those from before it: what is decided on them would undo it.
      if (!delivery.budget().covers(rest.plus(broker.callTimeout()))) {
        return new Result.ComeBack(rest, "what the order before it did may not show yet");
      }
      ports.time().pause(rest);
    }
    return entry ? enter(account, broker, likeliest) : exit(account, broker, candidates);
  }

  private Result enter(Account account, Broker broker, Instrument instrument) {
    OrderRequest request = delivery.request();
    Optional<Switch> stopped = Stopped.entries(ports.switches(), account);
    List<Holding> held = held(broker).getOrDefault(instrument.root(), List.of());
    Contract front;
    try {
      front = broker.frontContract(instrument);
    } catch (Broker.NoContract e) {
      return ends.end(request, account, instrument, OrderState.DENIED, e.reason());
    }
    Decision decision =
        Decision.decide(request.target(), Traded.contracts(request, account), front, held);
    if (stopped.isPresent() && decision instanceof Decision.Plan plan && onlyOpens(plan)) {
      return ends.end(
          request, account, instrument, OrderState.DENIED, Stopped.reason(stopped.get()));
    }
    return carryOut(decision, new Setting(account, instrument, broker, neighbours));
  }

  /**
   * Closes on the first instrument that has something to close; else the likeliest says why not.
   */
  private Result exit(Account account, Broker broker, List<Instrument> candidates) {
    Map<String, List<Holding>> held = held(broker);
    for (Instrument instrument : candidates) {
      if (exit(held, instrument) instanceof Decision.Plan plan) {
        return claim(plan, new Setting(account, instrument, broker, neighbours));
      }
    }
    Instrument likeliest = candidates.getFirst();
    return carryOut(exit(held, likeliest), new Setting(account, likeliest, broker, neighbours));
  }

  private Decision exit(Map<String, List<Holding>> held, Instrument instrument) {
    return Decision.exit(
        delivery.request().target(), held.getOrDefault(instrument.root(), List.of()));
  }

  private Result carryOut(Decision decision, Setting setting) {
    return switch (decision) {
      case Decision.Unchanged(String reason) ->
          ends.end(
              delivery.request(),
              setting.account(),
              setting.instrument(),
              OrderState.UNCHANGED,
              reason);
      case Decision.Plan plan -> claim(plan, setting);
    };
  }

  /**
   * The one conditional write that is claim and plan: from here on the order may have been sent.
   */
  private Result claim(Decision.Plan plan, Setting setting) {
    OrderRequest request = delivery.request();
    if (!delivery.budget().covers(setting.broker().callTimeout())) {
      return ends.noTime(delivery, setting.account(), turn());
    }
    Instant now = ports.time().instant();
    Order order =
        Order.claimed(
            request,
            setting.account().ownerId(),
            setting.instrument().symbol(),
            plan,
            now,
            Claim.leaseUntil(ports, delivery.budget()));
    if (!ports.orders().create(order)) {
      throw new Claim.Overtaken();
    }
    Setting finishing =
        ports
            .venues()
            .of(setting.account(), Venues.finishing(request))
            .map(setting::at)
            .orElse(setting);
    Claim claim = Claim.fresh(ports, finishing, delivery.budget(), order);
    return new Run(ports, ends, delivery, claim).finish();
  }

  private Map<String, List<Holding>> held(Broker broker) {
    return broker.positions(delivery.request().accountId()).stream()
        .collect(Collectors.groupingBy(holding -> holding.contract().root()));
  }

  private Instant turn() {
    return neighbours.turn(ports.limits().giveUpExitAfter());
  }

  private static boolean onlyOpens(Decision.Plan plan) {
    return plan.legs().stream().allMatch(Leg::opens);
  }

  private Result denied(@Nullable Account account, String reason) {
    return ends.end(delivery.request(), account, null, OrderState.DENIED, reason);
  }
}
