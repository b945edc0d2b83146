package signaldesk.order;

import java.util.List;
import java.util.Locale;

/** The words an order stands or ends with: a failed open leg says what was closed before it. */
final class Reasons {
  private Reasons() {}

  /** The leg an order ends as: the last one, unless a close before it was refused. */
  static Leg deciding(List<Leg> legs) {
    Leg last = legs.getLast();
    return last.state().ended()
        ? legs.stream().filter(Reasons::refusedClose).findFirst().orElse(last)
        : last;
  }

  static String of(OrderState state, List<Leg> legs) {
    if (state.live()) {
      return legs.stream()
          .filter(leg -> !leg.state().ended())
          .map(Leg::reason)
          .findFirst()
          .orElse("");
    }
    Leg leg = deciding(legs);
    if (leg.state() == LegState.FILLED) {
      return "";
    }
    boolean closed =
        leg.opens()
            && legs.size() > 1
            && legs.subList(0, legs.size() - 1).stream()
                .allMatch(before -> before.state() == LegState.FILLED);
    String end = leg.state().name().toLowerCase(Locale.ROOT);
    String what = (leg.opens() ? "open " : "close ") + end;
    String why = leg.reason().isEmpty() ? what : what + ": " + leg.reason();
    return closed ? "closed; " + why : why;
  }

  private static boolean refusedClose(Leg leg) {
    return !leg.opens() && leg.state() == LegState.REJECTED;
  }
}
