package signaldesk.reportpnl.make;

import java.util.ArrayList;
import java.util.List;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;
import signaldesk.report.Report;
import signaldesk.reportpnl.page.Shown;

/** What the reader of a page has to know to read its figures right. */
final class Notes {
  private Notes() {}

  static List<String> of(Report report) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A trade runs from flat to flat. Net is gross less fees; a win earned more than its fees, a"
            + " loss less, a scratch exactly them.");
    notes.add(
        "Win rate leaves scratches out. Where there is nothing to divide by, a figure is n/a, never"
            + " zero or infinity.");
    notes.add(
        "A trading day runs from 17:00 to 17:00 in Chicago. Drawdowns are of realised net: what an"
            + " open position stood at in between is in none of them.");
    long estimated = report.total().estimated().count();
    if (estimated > 0) {
      notes.add(
          "%s trades have an estimated fill price and are in none of the figures above; they realised %s net."
              .formatted(
                  Shown.count(estimated), Shown.money(report.total().estimated().pnl().net())));
    }
    Pnl besides = report.total().posted().map(Totals::estimated).orElse(Pnl.ZERO);
    if (!besides.equals(Pnl.ZERO)) {
      notes.add(
          "Besides the money above, cycles with an estimated fill price, open ones too, brought %s gross on these days and paid %s in fees."
              .formatted(Shown.money(besides.gross()), Shown.money(besides.fees())));
    }
    if (report.period().isBeyondAMonth()) {
      notes.add("Beyond a month nothing is counted by single signals, in the JSON neither.");
    }
    return notes;
  }
}
