package signaldesk.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import signaldesk.instrument.Contract;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/**
 * What to do so that an account becomes what the signal asks (I7). Pure: the same question has the
 * same answer.
 */
public sealed interface Decision {

  /**
   * Legs to send, closes first.
   *
   * @param held net contracts of the root held now, positive long
   */
  record Plan(long held, List<Leg> legs) implements Decision {}

  /** Already there. */
  record Unchanged(String reason) implements Decision {}

  /**
   * Decides.
   *
   * @param size contracts the account trades on an entry, positive
   * @param front the contract an entry opens
   * @param held every position of the root, over all months
   */
  static Decision decide(Target target, long size, Contract front, List<Holding> held) {
    return switch (target) {
      case LONG -> enter(1, size, front, held);
      case SHORT -> enter(-1, size, front, held);
      case NOT_LONG, NOT_SHORT, FLAT -> exit(target, held);
    };
  }

  /** Decides an exit, which needs no size and no front contract. */
  static Decision exit(Target target, List<Holding> held) {
    return switch (target) {
      case NOT_LONG -> exit(held, holding -> holding.quantity() > 0, "not long");
      case NOT_SHORT -> exit(held, holding -> holding.quantity() < 0, "not short");
      case FLAT -> exit(held, holding -> true, "already flat");
      case LONG, SHORT -> throw new IllegalArgumentException(target + " is an entry");
    };
  }

  private static Decision enter(int sign, long size, Contract front, List<Holding> held) {
    long kept = held.stream().filter(stays(sign, front)).mapToLong(Holding::quantity).sum() * sign;
    List<Leg> legs =
        new ArrayList<>(held.stream().filter(stays(sign, front).negate()).map(Leg::close).toList());
    if (kept < size) {
      legs.add(Leg.open(front, sign > 0 ? Side.BUY : Side.SELL, size - kept));
    }
    return legs.isEmpty()
        ? new Unchanged("already %s %d".formatted(sign > 0 ? "long" : "short", kept))
        : new Plan(net(held), legs);
  }

  /**
   * Only the front contract on the wanted side stays; an old month and the other side are flattened
   * first.
   */
  private static Predicate<Holding> stays(int sign, Contract front) {
    return holding -> holding.contract().id().equals(front.id()) && holding.quantity() * sign > 0;
  }

  private static Decision exit(List<Holding> held, Predicate<Holding> closes, String otherwise) {
    List<Leg> legs = held.stream().filter(closes).map(Leg::close).toList();
    return legs.isEmpty() ? new Unchanged(otherwise) : new Plan(net(held), legs);
  }

  private static long net(List<Holding> held) {
    return held.stream().mapToLong(Holding::quantity).sum();
  }
}
