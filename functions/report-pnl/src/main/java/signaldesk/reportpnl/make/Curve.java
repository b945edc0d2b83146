package signaldesk.reportpnl.make;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import signaldesk.instrument.Money;
import signaldesk.reportpnl.page.Chart.Point;

/**
 * Cumulative net trade by trade, in so many points that a curve shows no more: of many trades, each
 * point stands for several and keeps their highest, their lowest, and how far any of them was below
 * the peak before it. What is below a peak cannot be told from the points: they no longer say
 * whether the highest or the lowest came first.
 */
public final class Curve {
  private static final int MOST = 400;

  private record Step(
      long first, long count, long low, long high, long last, long deepest, long fall, Instant at) {
    Step and(Step next) {
      return new Step(
          first,
          count + next.count,
          Math.min(low, next.low),
          Math.max(high, next.high),
          next.last,
          Math.min(deepest, next.deepest),
          next.fall,
          next.at);
    }
  }

  /** Where a label may stand: after so many trades, at this instant. */
  record Stop(long trades, Instant at) {}

  private List<Step> steps = new ArrayList<>();
  private long each = 1;
  private long trades;
  private long cents;
  private long peak;

  /** A trade closed. */
  void add(Money net, Instant at) {
    cents = Math.addExact(cents, net.cents());
    peak = Math.max(peak, cents);
    long fall = Math.subtractExact(cents, peak);
    Step one = new Step(trades, 1, cents, cents, cents, fall, fall, at);
    trades++;
    if (!steps.isEmpty() && steps.getLast().count() < each) {
      steps.set(steps.size() - 1, steps.getLast().and(one));
    } else {
      steps.add(one);
    }
    if (steps.size() > MOST) {
      halve();
    }
  }

  private void halve() {
    List<Step> half = new ArrayList<>();
    for (int i = 0; i < steps.size(); i += 2) {
      half.add(i + 1 < steps.size() ? steps.get(i).and(steps.get(i + 1)) : steps.get(i));
    }
    steps = half;
    each *= 2;
  }

  /** From zero on; empty if no trade closed. */
  List<Point> points() {
    if (steps.isEmpty()) {
      return List.of();
    }
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    for (Step step : steps) {
      long x = step.first() + step.count();
      if (step.low() != step.high()) {
        points.add(new Point(x, step.high()));
        points.add(new Point(x, step.low()));
      }
      points.add(new Point(x, step.last()));
    }
    return points;
  }

  /** How far below its peak it was, zero or less, at the same places; empty if no trade closed. */
  List<Point> falls() {
    if (steps.isEmpty()) {
      return List.of();
    }
    List<Point> falls = new ArrayList<>(List.of(new Point(0, 0)));
    for (Step step : steps) {
      long x = step.first() + step.count();
      if (step.deepest() != step.fall()) {
        falls.add(new Point(x, step.deepest()));
      }
      falls.add(new Point(x, step.fall()));
    }
    return falls;
  }

  /** About so many places for labels, the first and the last trade among them. */
  List<Stop> stops(int about) {
    List<Stop> stops = new ArrayList<>();
    int most = Math.min(about, steps.size());
    for (int i = 0; i < most; i++) {
      Step step = steps.get(most == 1 ? 0 : i * (steps.size() - 1) / (most - 1));
      stops.add(new Stop(i == 0 ? 0 : step.first() + step.count(), step.at()));
    }
    return stops;
  }
}
