package signaldesk.executeorder;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import signaldesk.adapter.lambda.Log;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.port.Broker;

/**
 * One run over a claimed order: its legs to their ends, one after the other, as far as they get.
 */
record Run(Ports ports, Ends ends, Delivery delivery, Claim claim) {

  Result finish() {
    for (int i = 0; i < claim.size(); i++) {
      if (!claim.leg(i).state().ended()) {
        Optional<Wait> wait;
        try {
          wait = carryOut(i);
        } catch (Broker.NoAccount e) {
          if (claim.leg(i).state() == LegState.PLANNED) {
            return giveUp(i, e.reason(), _ -> LegState.DENIED);
          }
          wait = Optional.of(claim.wait(e.reason()));
        }
        if (wait.isPresent()) {
          return timeIsUp(claim.leg(i))
              ? giveUp(i, wait.get().reason(), Run::endOfUnsent)
              : comeBack(wait.get());
        }
      }
    }
    return new Result.Ended(claim.order());
  }

  private Optional<Wait> carryOut(int index) {
    try {
      return claim.leg(index).opens()
          ? new OpenLeg(claim, ends, index).run()
          : new CloseLeg(claim, ends, index).run();
    } catch (Broker.Unavailable e) {
      String reason = "the broker cannot be read: " + e.reason();
      return Optional.of(claim.wait(reason, e.retryAfter()));
    } catch (Claim.Overtaken | Broker.NoAccount e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever it is, the order's own limits bring it to an end; else it would fail for ever.
      Log.failed("leg failed", e);
      return Optional.of(claim.wait("failed: " + e.getClass().getSimpleName()));
    }
  }

  private boolean timeIsUp(Leg leg) {
    Duration age = Duration.between(claim.order().since(), claim.now());
    return ports.limits().isOver(leg.opens(), age, delivery.count());
  }

  private Result comeBack(Wait wait) {
    claim.putDown();
    return new Result.ComeBack(wait.pause(), wait.reason());
  }

  /** What was surely not sent ends here; what may be live stays visible, and entries stop. */
  private Result giveUp(int index, String reason, Function<Leg, LegState> end) {
    Order order = claim.order();
    ends.stopEntries(
        order.request().accountId(), "order %s: %s".formatted(order.request().orderId(), reason));
    for (int i = index; i < claim.size(); i++) {
      if (claim.leg(i).state() == LegState.PLANNED) {
        claim.note(i, end.apply(claim.leg(i)), "not sent: " + reason);
      }
    }
    claim.putDown();
    return new Result.GaveUp(claim.order());
  }

  private static LegState endOfUnsent(Leg leg) {
    return leg.opens() ? LegState.EXPIRED : LegState.REJECTED;
  }
}
