package signaldesk.reportpnl.page;

import java.util.List;
import signaldesk.instrument.Money;
import signaldesk.reportpnl.page.Chart.Point;

/** What was earned trade by trade, and under it how far below its peak that was. */
public final class EquityChart {
  private static final int EQUITY = 170;
  private static final int DRAWDOWN = 62;
  private static final int GAP = 26;
  private static final int TOP = 10;
  private static final int FOOT = 24;

  private EquityChart() {}

  /**
   * A label under the curve.
   *
   * @param x how far to the right, as the points have it
   */
  public record Mark(long x, String label) {}

  /**
   * Draws both.
   *
   * @param points cumulative net, at least one, the first where it began
   * @param down how far below its peak that was, as wide
   * @param deepest the deepest drawdown, as the text says it
   * @param marks labels under the curve, left to right
   */
  static void draw(
      Markup page, List<Point> points, List<Point> down, Money deepest, List<Mark> marks) {
    long width = Math.max(1, points.getLast().x());
    long least = lowest(points);
    long most = points.stream().mapToLong(Point::cents).max().orElse(0);
    int below = TOP + EQUITY + GAP;
    Chart.open(
        page,
        "equity",
        below + DRAWDOWN + FOOT,
        "Equity curve and drawdown",
        "Cumulative net after each closed trade: it ends at "
            + Shown.money(new Money(points.getLast().cents()))
            + " dollars, its highest is "
            + Shown.money(new Money(most))
            + ", its lowest "
            + Shown.money(new Money(least))
            + "; the deepest drawdown from a peak is "
            + Shown.money(deepest)
            + " dollars.");
    Chart equity = Chart.grid(page, TOP, EQUITY, Scale.over(least, most));
    page.empty("path", "d", equity.area(points, width), "class", "area");
    page.empty("path", "d", equity.path(points, width), "class", "curve");
    Point last = points.getLast();
    page.empty(
        "circle",
        "cx",
        Chart.tenths(Chart.x(last.x(), width)),
        "cy",
        Chart.tenths(equity.y(last.cents())),
        "r",
        "3",
        "class",
        "end-mark");
    page.leaf(
        "text",
        "Drawdown",
        "x",
        Integer.toString(Chart.LEFT),
        "y",
        Integer.toString(below - 8),
        "class",
        "axis");
    Chart under = Chart.grid(page, below, DRAWDOWN, halved(lowest(down)));
    page.empty("path", "d", under.area(down, width), "class", "under");
    for (Mark mark : marks) {
      page.leaf(
          "text",
          mark.label(),
          "x",
          Chart.tenths(Chart.x(mark.x(), width)),
          "y",
          Integer.toString(below + DRAWDOWN + 17),
          "class",
          mark.x() == 0 ? "axis" : mark.x() >= width ? "axis end" : "axis mid");
    }
    page.close().line();
  }

  /** Two steps are enough for the flat part. */
  private static Scale halved(long deepest) {
    Scale whole = Scale.over(deepest, 0);
    long step = (whole.high() - whole.low() + 1) / 2;
    return new Scale(-2 * step, 0, step);
  }

  private static long lowest(List<Point> points) {
    return points.stream().mapToLong(Point::cents).min().orElse(0);
  }
}
