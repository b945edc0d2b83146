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
    rows.add(row("Trades", three.apply(stats -> Shown.count(stats.count()))));
    rows.add(
        row(
            "Wins / losses / scratches",
            three.apply(
                stats -> stats.wins() + " / " + stats.losses() + " / " + stats.scratches())));
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
            three.apply(stats -> stats.winStreak() + " / " + stats.lossStreak())));
    rows.add(
        row(
            "Held on average, winners",
            three.apply(s -> Shown.time(s.averageWinnerHeld().orElse(null)))));
    rows.add(
        row(
            "Held on average, losers",
            three.apply(s -> Shown.time(s.averageLoserHeld().orElse(null)))));
    rows.add(row("Points", three.apply(stats -> Shown.exact(stats.pnl().points()))));
    rows.add(row("Net", three.apply(stats -> Shown.money(stats.pnl().net()))));
    return new Table("Quality", 1, List.of("", "All", "Long", "Short"), rows, List.of());
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
