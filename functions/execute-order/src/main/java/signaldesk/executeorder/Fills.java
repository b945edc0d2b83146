package signaldesk.executeorder;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.port.Broker.Found;

/**
 * Waits for the fills of a leg that the broker holds, a little in this run, then in later ones.
 *
 * @param look finds the order at the broker, if it shows
 * @param whole what to do when all of the leg is filled
 * @param cutShort what to do when the broker ended the order before that
 */
record Fills(
    Claim claim,
    int index,
    Supplier<Optional<Seen>> look,
    Supplier<Optional<Wait>> whole,
    CutShort cutShort) {

  /** Of so many looks at its fills one is at the order itself, which may have ended without. */
  private static final int ORDER_EVERY = 3;

  /**
   * The order at the broker.
   *
   * @param filled contracts by the broker's own count, which its fills may show later
   */
  record Seen(String brokerOrderId, Found.Status status, long filled, String message) {}

  /** The broker ended an order before all of the leg was filled. */
  interface CutShort {
    /** With this much filled by that order, and this much in all. */
    Optional<Wait> with(long filled, long inAll, String message);
  }

  Optional<Wait> await() {
    int looks = claim.isFresh() ? 0 : ORDER_EVERY - 1;
    for (Duration pause : claim.limits().polls()) {
      if (!claim.pause(pause)) {
        break;
      }
      looks++;
      boolean known = leg().brokerOrderId() != null;
      if (known && complete()) {
        return whole.get();
      }
      if (known && looks % ORDER_EVERY != 0) {
        continue;
      }
      Optional<Seen> seen = look.get();
      if (seen.isPresent()) {
        boolean news = learn(seen.get().brokerOrderId());
        if (seen.get().status() == Found.Status.REJECTED) {
          return ended(seen.get());
        }
        if (news && complete()) {
          return whole.get();
        }
      }
    }
    return Optional.of(claim.wait("the broker has not filled it yet"));
  }

  /**
   * The broker ended it: what was filled before stays booked, and all of it has to show before the
   * leg ends.
   */
  private Optional<Wait> ended(Seen seen) {
    if (!claim.pause(claim.setting().broker().settleTime())) {
      return Optional.of(claim.wait("the broker ended it; its fills may still come"));
    }
    List<Fill> fills = read();
    if (fills.stream().mapToLong(Fill::contracts).sum() < seen.filled()) {
      return Optional.of(
          claim.wait(
              "the broker ended it with %d filled, and does not show them"
                  .formatted(seen.filled())));
    }
    long inAll = inAll(fills);
    return inAll >= leg().contracts()
        ? whole.get()
        : cutShort.with(count(fills), inAll, seen.message());
  }

  /** Whether it was not known before. */
  private boolean learn(String brokerOrderId) {
    if (brokerOrderId.equals(leg().brokerOrderId())) {
      return false;
    }
    claim.note(index, leg().became(LegState.ACCEPTED, brokerOrderId, leg().reason()));
    return true;
  }

  private boolean complete() {
    return inAll(read()) >= leg().contracts();
  }

  private long inAll(List<Fill> fills) {
    Set<String> counted = fills.stream().map(Fill::id).collect(Collectors.toSet());
    return claim.closed(index, counted) + count(fills);
  }

  /** The fills of the order as the broker has them now. */
  private List<Fill> read() {
    List<Fill> fills =
        claim
            .setting()
            .broker()
            .fillsOf(
                claim.order().request().accountId(),
                Objects.requireNonNull(leg().brokerOrderId()),
                leg().opens(),
                claim.lookFrom());
    claim.noteFills(fills);
    return fills;
  }

  /** Those that stand. */
  private static long count(List<Fill> fills) {
    return fills.stream().filter(fill -> !fill.voided()).mapToLong(Fill::contracts).sum();
  }

  private Leg leg() {
    return claim.leg(index);
  }
}
