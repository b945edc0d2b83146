package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.instrument.Instrument;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.Broker;

/** How an order message is answered when nothing is sent for it. */
record Ends(Ports ports) {

  /**
   * Writes an end without a leg, in one write.
   *
   * @param account null where the desk has none of this name
   * @throws Claim.Overtaken if another run was quicker
   */
  Result end(
      OrderRequest request,
      @Nullable Account account,
      @Nullable Instrument traded,
      OrderState end,
      String reason) {
    String ownerId = account == null ? null : account.ownerId();
    String symbol = traded == null ? null : traded.symbol();
    Order order = Order.ended(request, ownerId, symbol, end, reason, ports.time().instant());
    if (!ports.orders().create(order)) {
      throw new Claim.Overtaken();
    }
    return new Result.Ended(order);
  }

  /** The message waits: an exit shorter than an entry. */
  Result comeBack(OrderRequest request, String reason) {
    return new Result.ComeBack(pause(request), reason);
  }

  /**
   * A broker that cannot be read decides nothing; at the limit the order gets its end all the same.
   *
   * @param turn since when it was tried
   */
  Result unreadable(Delivery delivery, Account account, Instant turn, Broker.Unavailable trouble) {
    OrderRequest request = delivery.request();
    String reason = "the broker cannot be read: " + trouble.reason();
    if (isOver(delivery, turn)) {
      return giveUp(request, account, reason);
    }
    boolean entry = request.target().isEntry();
    Duration pause = ports.limits().pause(entry, age(request), trouble.retryAfter());
    return new Result.ComeBack(pause, reason);
  }

  /** A batch that leaves no time to send anything decides nothing either; the next one may. */
  Result noTime(Delivery delivery, Account account, Instant turn) {
    String reason = "no time left to send anything";
    return isOver(delivery, turn)
        ? giveUp(delivery.request(), account, reason)
        : new Result.ComeBack(Duration.ZERO, reason);
  }

  /** Ends what nothing was sent for, for somebody to look at. */
  Result giveUp(OrderRequest request, Account account, String reason) {
    stopEntries(request.accountId(), reason);
    Order order =
        Order.ended(
            request, account.ownerId(), null, OrderState.DENIED, reason, ports.time().instant());
    return ports.orders().create(order) ? new Result.GaveUp(order) : comeBack(request, reason);
  }

  private boolean isOver(Delivery delivery, Instant turn) {
    Duration tried = Duration.between(turn, ports.time().instant());
    return ports.limits().isOver(delivery.request().target().isEntry(), tried, delivery.count());
  }

  private Duration pause(OrderRequest request) {
    return ports.limits().pause(request.target().isEntry(), age(request));
  }

  private Duration age(OrderRequest request) {
    return Duration.between(request.acceptedAt(), ports.time().instant());
  }

  /** Stops entries of the account until somebody has looked; exits go on. */
  void stopEntries(String accountId, String reason) {
    String scope = "ACCOUNT#" + accountId;
    ports
        .switches()
        .turnOn(new Switch(scope, Switch.Mode.REDUCE_ONLY, reason, ports.time().instant()));
    Log.alarm("entries stopped", LogField.ACCOUNT_ID.of(accountId), LogField.REASON.of(reason));
  }
}
