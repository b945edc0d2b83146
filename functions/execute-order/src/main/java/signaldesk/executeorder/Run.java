package signaldesk.executeorder;

import java.time.Duration;
import java.util.Optional;
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
        Optional<Wait> wait = carryOut(i);
        if (wait.isPresent()) {
          return timeIsUp(claim.leg(i)) ? giveUp(i, wait.get().reason()) : comeBack(wait.get());
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
      return Optional.of(claim.wait(reason).atLeast(e.retryAfter()));
    } catch (Claim.Overtaken e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever it is, the order's own limits bring it to an end; else it would fail for ever.
      Log.failed("leg failed", e);
      return Optional.of(claim.wait("failed: " + e.getClass().getSimpleName()));
    }
  }

  private boolean timeIsUp(Leg leg) {
    Duration age = Duration.between(claim.order().since(), claim.now());
    return delivery.count() >= ports.limits().deliveries()
        || ports.limits().isOver(leg.opens(), age);
  }

  private Result comeBack(Wait wait) {
    claim.putDown();
    return new Result.ComeBack(wait.pause(), wait.reason());
  }

  /** What was surely not sent ends here; what may be live stays visible, and entries stop. */
  private Result giveUp(int index, String reason) {
    Order order = claim.order();
    ends.stopEntries(
        order.request().accountId(), "order %s: %s".formatted(order.request().orderId(), reason));
    for (int i = index; i < claim.size(); i++) {
      if (claim.leg(i).state() == LegState.PLANNED) {
        LegState end = claim.leg(i).opens() ? LegState.EXPIRED : LegState.REJECTED;
        claim.note(i, end, "not sent: " + reason);
      }
    }
    claim.putDown();
    return new Result.GaveUp(claim.order());
  }
}
