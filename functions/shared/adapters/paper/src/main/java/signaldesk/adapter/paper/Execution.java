package signaldesk.adapter.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signaldesk.instrument.Contract;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.signal.Side;

/**
 * One line of an account's tape: an order that was executed, and what the account holds after it.
 *
 * @param sequence counts the account's executions from 1
 * @param sentAs the client order id, or for a close the id of that very call; tells our own line
 *     from another's
 * @param held every position after this execution
 */
public record Execution(long sequence, String sentAs, Fill fill, List<Holding> held) {
  public Execution {
    held = List.copyOf(held);
  }

  /** The venue's id of the order. */
  public String brokerOrderId() {
    return Long.toString(sequence);
  }

  /** Ids in the order of time: fills of one instant are told apart, and sorted, by them. */
  static String fillId(long sequence) {
    return "%010d".formatted(sequence);
  }

  /** What is held of a contract after this execution. */
  Optional<Holding> of(Contract contract) {
    return held.stream().filter(holding -> holding.contract().equals(contract)).findFirst();
  }

  /**
   * The line behind {@code last}, as executed now.
   *
   * @param contracts how many change hands, positive
   * @param now never before the line above, so that fills are sorted by time: then that one's time
   */
  static Execution behind(
      Optional<Execution> last,
      String sentAs,
      Contract contract,
      Side side,
      long contracts,
      Pricing.At terms,
      Instant now) {
    long sequence = last.map(Execution::sequence).orElse(0L) + 1;
    Instant at = last.map(before -> before.fill.filledAt()).filter(now::isBefore).orElse(now);
    Fill fill =
        new Fill(
            fillId(sequence),
            contract.id(),
            side,
            contracts,
            terms.price(),
            terms.fee().times(contracts),
            at,
            false,
            terms.estimated());
    List<Holding> before = last.map(Execution::held).orElse(List.of());
    return new Execution(
        sequence, sentAs, fill, moved(before, contract, side.sign() * contracts, sequence, at));
  }

  /** What is held once {@code moved} contracts, positive bought, have changed hands. */
  private static List<Holding> moved(
      List<Holding> held, Contract contract, long moved, long sequence, Instant at) {
    List<Holding> next = new ArrayList<>(held);
    Optional<Holding> before =
        held.stream().filter(holding -> holding.contract().equals(contract)).findFirst();
    before.ifPresent(next::remove);
    long after = Math.addExact(before.map(Holding::quantity).orElse(0L), moved);
    if (after != 0) {
      boolean same = before.isPresent() && before.get().quantity() > 0 == after > 0;
      next.add(
          same
              ? new Holding(before.get().positionId(), contract, after, before.get().createdAt())
              : new Holding(Long.toString(sequence), contract, after, at));
    }
    return next;
  }
}
