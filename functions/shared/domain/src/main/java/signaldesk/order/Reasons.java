package signaldesk.order;

import java.util.List;
import java.util.Locale;

/** The words an order ends with: a failed open leg says what was closed before it. */
final class Reasons {
  private Reasons() {}

  static String of(List<Leg> legs) {
    Leg last = legs.getLast();
    if (last.state() == LegState.FILLED) {
      return "";
    }
    boolean closed =
        legs.size() > 1
            && legs.subList(0, legs.size() - 1).stream()
                .allMatch(leg -> leg.state() == LegState.FILLED);
    String end = last.state().name().toLowerCase(Locale.ROOT);
    String what = (last.opens() ? "open " : "close ") + end;
    String why = last.reason().isEmpty() ? what : what + ": " + last.reason();
    return closed ? "closed; " + why : why;
  }
}
