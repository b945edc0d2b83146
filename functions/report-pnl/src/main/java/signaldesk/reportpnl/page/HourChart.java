package signaldesk.reportpnl.page;

import java.util.List;
import signaldesk.instrument.Money;

/** A bar for every hour of the session: up what was earned, down what was lost. */
public final class HourChart {
  private static final int HEIGHT = 150;
  private static final int TOP = 10;
  private static final int FOOT = 24;

  private HourChart() {}

  /**
   * One hour.
   *
   * @param label {@code 09}
   * @param trades how many closed in it
   */
  public record Bar(String label, long trades, Money net) {}

  static void draw(Markup page, List<Bar> bars, String zone) {
    long least = bars.stream().mapToLong(bar -> bar.net().cents()).min().orElse(0);
    long most = bars.stream().mapToLong(bar -> bar.net().cents()).max().orElse(0);
    Chart.open(
        page,
        "hours",
        TOP + HEIGHT + FOOT,
        "Net by hour of closing, " + zone,
        bars.stream()
            .filter(bar -> bar.trades() > 0)
            .map(bar ->
                bar.label()
                    + ":00 "
                    + Shown.money(bar.net())
                    + " dollars in "
                    + Shown.count(bar.trades())
                    + (bar.trades() == 1 ? " trade" : " trades"))
            .reduce((one, other) -> one + "; " + other)
            .orElse("no trades"));
    Chart chart = Chart.grid(page, TOP, HEIGHT, Scale.over(least, most));
    long slot = Chart.PLOT * 10L / Math.max(1, bars.size());
    long zero = chart.y(0);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      long left = Chart.LEFT * 10L + i * slot;
      if (bar.trades() > 0) {
        long end = chart.y(bar.net().cents());
        page.empty(
            "rect",
            "x",
            Chart.tenths(left + slot * 3 / 20),
            "y",
            Chart.tenths(Math.min(zero, end)),
            "width",
            Chart.tenths(slot * 7 / 10),
            "height",
            Chart.tenths(Math.max(5, Math.abs(end - zero))),
            "class",
            bar.net().cents() < 0 ? "bar down" : "bar");
      }
      page.leaf(
          "text",
          bar.label(),
          "x",
          Chart.tenths(left + slot / 2),
          "y",
          Integer.toString(TOP + HEIGHT + 17),
          "class",
          "axis mid");
    }
    page.close().line();
  }
}
