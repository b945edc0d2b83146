package signaldesk.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.pnl.Fraction;
import signaldesk.report.stored.Audience;

/**
 * Everything a P&amp;L report says, as exact figures.
 *
 * @param sight whose accounts it is about
 * @param total everything, under an empty key
 * @param medianNet the middle net result of a closed trade, in dollars, without estimated ones
 * @param nq NQ and MNQ in contracts and points of NQ; empty where neither was traded
 * @param cuts the same figures for each part; a cut of nothing is an empty list; the two of signals
 *     are not there for a period beyond a month
 * @param days one for every trading day with a result, oldest first
 * @param open what has not come to an end
 */
public record Report(
    Period period,
    Audience sight,
    Part total,
    Optional<Fraction> medianNet,
    Risk risk,
    Execution execution,
    Operations operations,
    Optional<NqEquivalent> nq,
    Map<Cut, List<Part>> cuts,
    List<Day> days,
    Open open) {

  /** The parts of a cut, in the order in which they are shown. */
  public List<Part> by(Cut cut) {
    return cuts.getOrDefault(cut, List.of());
  }
}
