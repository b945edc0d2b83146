package signaldesk.reportpnl.make;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signaldesk.alert.text.DayReport;
import signaldesk.instrument.Money;
import signaldesk.pnl.Pnl;
import signaldesk.report.Cut;
import signaldesk.report.Part;
import signaldesk.report.Report;
import signaldesk.report.Stats;
import signaldesk.reportpnl.page.Shown;

/** A report in three lines, for a chat or a terminal. */
public final class Lines {
  private Lines() {}

  /** What was earned, how, and what to look at. */
  public static List<String> of(Report report) {
    Pnl money = Sheets.net(report);
    Stats stats = report.total().traded();
    return List.of(
        "Net %s (gross %s, fees %s)"
            .formatted(
                Shown.signed(money.net()), Shown.signed(money.gross()), Shown.money(money.fees())),
        "%s trades: %s won, %s lost, %s scratched; win rate %s"
            .formatted(
                Shown.count(stats.count()),
                Shown.count(stats.wins()),
                Shown.count(stats.losses()),
                Shown.count(stats.scratches()),
                Words.percent(stats.winRate())),
        "Drawdown %s; %s; open positions: %s"
            .formatted(
                report
                    .risk()
                    .closedTrades()
                    .map(fall -> Shown.money(new Money(-fall.amount().cents())))
                    .orElse("none"),
                worst(report),
                Shown.count(report.open().positions().size())));
  }

  /** What the operator's channel is told of a day; its text is the desk's. */
  public static DayReport ofDay(LocalDate day, String state, Report report) {
    Pnl money = Sheets.net(report);
    Stats stats = report.total().traded();
    return new DayReport(
        day,
        state,
        money.gross(),
        money.fees(),
        money.net(),
        report.by(Cut.INSTRUMENT).size() == 1 ? money.points() : null,
        stats.count(),
        stats.wins(),
        stats.losses(),
        stats.winRate().map(rate -> Words.percent(Optional.of(rate))).orElse(null),
        stats.profitFactor().map(factor -> Words.decimal(Optional.of(factor), 2)).orElse(null));
  }

  private static String worst(Report report) {
    record Net(String account, Money net) {}
    Optional<Net> worst =
        report.by(Cut.ACCOUNT).stream()
            .map(part -> new Net(part.key(), net(part)))
            .min(Comparator.comparing(Net::net));
    return worst
        .map(one -> "worst account " + one.account() + " " + Shown.signed(one.net()))
        .orElse("no account traded");
  }

  private static Money net(Part part) {
    return part.posted().map(totals -> totals.traded().net()).orElse(part.traded().pnl().net());
  }
}
