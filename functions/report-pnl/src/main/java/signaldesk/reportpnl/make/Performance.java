package signaldesk.reportpnl.make;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import signaldesk.instrument.Money;
import signaldesk.report.Cut;
import signaldesk.report.Drawdown;
import signaldesk.report.Part;
import signaldesk.report.Report;
import signaldesk.report.Stats;
import signaldesk.reportpnl.page.Sheet.Row;
import signaldesk.reportpnl.page.Sheet.Section;
import signaldesk.reportpnl.page.Sheet.Table;
import signaldesk.reportpnl.page.Shown;

/** How good the trades were, long and short apart, and how deep it went in between. */
final class Performance {
  private Performance() {}

  static Section section(Report report) {
    return new Section(
        "Performance",
        "Closed trades, each from flat to flat with all it earned, after fees.",
        true,
        List.of(quality(report), risk(report)));
  }

  private static Table quality(Report report) {
    Stats all = report.total().traded();
    Optional<Stats> longs = side(report, "long");
    Optional<Stats> shorts = side(report, "short");
    List<Row> rows = new ArrayList<>();
    Function<Function<Stats, String>, List<String>> three =
        figure ->
            List.of(
                figure.apply(all),
                longs.map(figure).orElse(Shown.NONE),
                shorts.map(figure).orElse(Shown.NONE));
    rows.add(row("Trades", counted(three.apply(s -> Shown.count(s.count())), "0")));
    rows.add(
        row(
            "Wins / losses / scratches",
            counted(
                three.apply(s -> s.wins() + " / " + s.losses() + " / " + s.scratches()),
                "0 / 0 / 0")));
    rows.add(
        row("Win rate (wins of wins and losses)", three.apply(s -> Words.percent(s.winRate()))));
    rows.add(row("Profit factor", three.apply(s -> Words.decimal(s.profitFactor(), 2))));
    rows.add(
        row(
            "Expectancy, dollars a decided trade",
            three.apply(s -> Words.decimal(s.expectancy(), 2))));
    rows.add(row("Expectancy, ticks", three.apply(s -> Words.decimal(s.expectancyTicks(), 2))));
    rows.add(row("Average win", three.apply(s -> Words.decimal(s.averageWin(), 2))));
    rows.add(
        row(
            "Average loss",
            three.apply(s -> Words.decimal(s.averageLoss().map(loss -> loss.times(-1)), 2))));
    rows.add(row("Payoff ratio", three.apply(s -> Words.decimal(s.payoff(), 2))));
    rows.add(row("Largest win", three.apply(s -> Shown.money(s.largestWin().orElse(null)))));
    rows.add(row("Largest loss", three.apply(s -> Shown.money(s.largestLoss().orElse(null)))));
    rows.add(
        row(
            "Longest streak, wins / losses",
            counted(three.apply(s -> s.winStreak() + " / " + s.lossStreak()), "0 / 0")));
    rows.add(
        row(
            "Held on average, winners",
            three.apply(s -> Shown.time(s.averageWinnerHeld().orElse(null)))));
    rows.add(
        row(
            "Held on average, losers",
            three.apply(s -> Shown.time(s.averageLoserHeld().orElse(null)))));
    if (report.by(Cut.INSTRUMENT).size() == 1) {
      rows.add(row("Points", counted(three.apply(s -> Shown.exact(s.pnl().points())), "0.00")));
    }
    rows.add(row("Median net of a trade", List.of(Words.decimal(report.medianNet(), 2), "", "")));
    rows.add(row("Net", counted(three.apply(s -> Shown.money(s.pnl().net())), "0.00")));
    return new Table("Quality", 1, List.of("", "All", "Long", "Short"), rows, List.of());
  }

  /** Counts and sums of a side without trades are none, where a rate of it is not there. */
  private static List<String> counted(List<String> figures, String none) {
    return figures.stream().map(figure -> figure.equals(Shown.NONE) ? none : figure).toList();
  }

  private static Optional<Stats> side(Report report, String side) {
    return report.by(Cut.SIDE).stream()
        .filter(part -> part.key().equals(side))
        .map(Part::traded)
        .findFirst();
  }

  private static Table risk(Report report) {
    List<Row> rows = new ArrayList<>();
    rows.add(drawdown("Closed trades", report.risk().closedTrades(), Words::moment));
    rows.add(drawdown("End of day", report.risk().endOfDay(), LocalDate::toString));
    report
        .risk()
        .bestDay()
        .ifPresent(best ->
            rows.add(
                new Row(
                    List.of(
                        "Best day's share of the profit: "
                            + Words.percent(best.share())
                            + " ("
                            + best.day()
                            + ")",
                        Shown.money(best.net()),
                        "",
                        "",
                        ""))));
    return new Table(
        "Drawdown of realised net",
        1,
        List.of("", "Amount", "From the peak of", "To the trough of", "Recovered"),
        rows,
        List.of());
  }

  private static <T> Row drawdown(
      String name, Optional<Drawdown<T>> fall, Function<T, String> when) {
    return fall.map(down ->
            new Row(
                List.of(
                    name,
                    Shown.money(new Money(-down.amount().cents())),
                    Shown.money(down.peak())
                        + down.peakAt().map(at -> ", " + when.apply(at)).orElse(", start"),
                    Shown.money(down.trough()) + ", " + when.apply(down.troughAt()),
                    down.recoveredAt().map(when).orElse("not yet"))))
        .orElse(new Row(List.of(name, "none", "", "", "")));
  }

  private static Row row(String name, List<String> figures) {
    List<String> cells = new ArrayList<>(List.of(name));
    cells.addAll(figures);
    return new Row(cells);
  }

  static Optional<Drawdown<Instant>> deepest(Report report) {
    return report.risk().closedTrades();
  }
}
