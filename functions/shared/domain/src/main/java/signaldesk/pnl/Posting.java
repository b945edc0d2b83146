package signaldesk.pnl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cycle realised on one trading day: closing fills bring points and gross, every fill brings
 * its fee on the day it was paid (R6).
 */
public record Posting(LocalDate day, Pnl pnl) {

  /** The postings with one more amount on a day. */
  static List<Posting> add(List<Posting> postings, LocalDate day, Pnl amount) {
    List<Posting> next = new ArrayList<>(postings);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).day.equals(day)) {
        next.set(i, new Posting(day, next.get(i).pnl.plus(amount)));
        return next;
      }
    }
    next.add(new Posting(day, amount));
    return next;
  }

  /** Their sum. */
  static Pnl sum(List<Posting> postings) {
    return postings.stream().map(Posting::pnl).reduce(Pnl.ZERO, Pnl::plus);
  }
}
