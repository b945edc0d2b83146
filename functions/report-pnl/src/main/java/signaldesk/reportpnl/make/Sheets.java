package signaldesk.reportpnl.make;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.TradingDays;
import signaldesk.report.Cut;
import signaldesk.report.Part;
import signaldesk.report.Ratio;
import signaldesk.report.Report;
import signaldesk.report.Stats;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.make.Draft.Made;
import signaldesk.reportpnl.page.EquityChart;
import signaldesk.reportpnl.page.HourChart;
import signaldesk.reportpnl.page.Sheet;
import signaldesk.reportpnl.page.Sheet.Figure;
import signaldesk.reportpnl.page.Sheet.Head;
import signaldesk.reportpnl.page.Sheet.Section;
import signaldesk.reportpnl.page.Sheet.Table;
import signaldesk.reportpnl.page.Shown;

/** A report, laid out for its page. */
public final class Sheets {
  private static final int MARKS = 6;

  private Sheets() {}

  /**
   * Lays it out.
   *
   * @param version which one it is; null where it is not kept
   * @param ownerNames by owner id
   * @param made when
   */
  public static Sheet of(
      Made made, @Nullable Version version, Map<String, String> ownerNames, Instant at) {
    Report report = made.report();
    return new Sheet(
        head(report, version, ownerNames, at),
        figures(report),
        made.curve().points(),
        made.curve().falls(),
        new Money(-Performance.deepest(report).map(down -> down.amount().cents()).orElse(0L)),
        marks(made),
        hours(report),
        report.days().stream()
            .map(day -> new Sheet.Day(day.day(), day.trades(), day.posted().traded().net()))
            .toList(),
        sections(made, ownerNames),
        Notes.of(report));
  }

  private static Head head(
      Report report, @Nullable Version version, Map<String, String> ownerNames, Instant at) {
    String owner = report.sight().ownerId();
    String state =
        version == null
            ? "Made on demand"
            : version.state().name().charAt(0)
                + version.state().name().substring(1).toLowerCase(Locale.ROOT);
    String which =
        version == null
            ? "Not a stored version."
            : "Version " + version.number() + (version.replaces() == 0 ? "." : replaces(version));
    return new Head(
        Words.title(report.period().first(), report.period().last()),
        owner == null ? "Whole desk" : ownerNames.getOrDefault(owner, owner),
        state,
        which,
        "Made "
            + at.truncatedTo(ChronoUnit.SECONDS)
            + " from the desk's own ledger; every figure can be worked out anew from its fills.",
        net(report).net());
  }

  private static String replaces(Version version) {
    return ", replaces version " + version.replaces() + ": " + version.reason() + ".";
  }

  /** The money of the days, at traded prices. */
  public static Pnl net(Report report) {
    return report.total().posted().map(totals -> totals.traded()).orElse(Pnl.ZERO);
  }

  private static List<Figure> figures(Report report) {
    Stats stats = report.total().traded();
    Pnl money = net(report);
    Optional<Money> fall = Performance.deepest(report).map(down -> down.amount());
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("Gross", Shown.signed(money.gross()), points(report, money)));
    figures.add(
        figure(
            "Fees",
            Shown.money(money.fees()),
            Ratio.feeShare(money).isPresent()
                ? Words.percent(Ratio.feeShare(money)) + " of gross"
                : "no profit to compare with"));
    figures.add(
        figure(
            "Trades",
            Shown.count(stats.count()),
            "%s won, %s lost, %s scratched"
                .formatted(
                    Shown.count(stats.wins()),
                    Shown.count(stats.losses()),
                    Shown.count(stats.scratches()))));
    figures.add(figure("Win rate", Words.percent(stats.winRate()), sides(report)));
    figures.add(
        figure(
            "Profit factor",
            Words.decimal(stats.profitFactor(), 2),
            "won " + Shown.money(stats.won()) + ", lost " + Shown.money(stats.lost())));
    figures.add(
        figure(
            "Expectancy",
            Words.decimal(stats.expectancy(), 2),
            "a trade; " + Words.decimal(stats.expectancyTicks(), 2) + " ticks"));
    figures.add(
        figure(
            "Average win / loss",
            Words.decimal(stats.averageWin(), 2) + " / " + Words.decimal(stats.averageLoss(), 2),
            "payoff ratio " + Words.decimal(stats.payoff(), 2)));
    figures.add(
        figure(
            "Maximum drawdown",
            fall.map(amount -> Shown.money(new Money(-amount.cents()))).orElse("none"),
            "closed trades, peak to trough"));
    return figures;
  }

  /** Points of different instruments are worth different money and are not added. */
  private static String points(Report report, Pnl money) {
    List<Part> instruments = report.by(Cut.INSTRUMENT);
    if (instruments.size() <= 1) {
      return Shown.exact(money.points()) + " points";
    }
    return report
        .nq()
        .filter(_ -> report.by(Cut.PRODUCT).size() == 1)
        .map(nq -> Shown.exact(nq.posted().points()) + " points of NQ")
        .orElse(instruments.size() + " instruments");
  }

  private static Figure figure(String label, String value, String note) {
    return new Figure(label, value, note, value.startsWith("−"));
  }

  private static String sides(Report report) {
    return String.join(
        ", ",
        report.by(Cut.SIDE).stream()
            .map(side -> side.key() + " " + Words.percent(side.traded().winRate()))
            .toList());
  }

  private static List<EquityChart.Mark> marks(Made made) {
    boolean oneDay = made.report().period().first().equals(made.report().period().last());
    return made.curve().stops(MARKS).stream()
        .map(stop ->
            new EquityChart.Mark(
                stop.trades(),
                oneDay
                    ? Words.minute(stop.at())
                    : Words.dayAndMonth(TradingDays.RULE.of(stop.at()))))
        .toList();
  }

  private static List<HourChart.Bar> hours(Report report) {
    return report.by(Cut.HOUR).stream()
        .map(
            hour -> new HourChart.Bar(hour.key(), hour.traded().count(), hour.traded().pnl().net()))
        .toList();
  }

  private static List<Section> sections(Made made, Map<String, String> ownerNames) {
    Report report = made.report();
    List<Section> sections = new ArrayList<>();
    if (report.total().traded().count() > 0) {
      sections.add(Performance.section(report));
    }
    List<Table> who = new ArrayList<>();
    Cuts cuts = new Cuts(report, ownerNames);
    cuts.add(who, Cut.INSTRUMENT, "By instrument", "Instrument", true);
    cuts.add(who, Cut.SIDE, "By side", "Side", false);
    cuts.add(who, Cut.HOOK, "By strategy", "Hook", false);
    cuts.add(who, Cut.OWNER, "By owner", "Owner", false);
    cuts.add(who, Cut.ACCOUNT, "By account", "Account", true);
    cuts.add(who, Cut.FIRM_AND_STAGE, "By firm and stage", "Firm and stage", false);
    cuts.add(who, Cut.FUNDING_LEVEL, "By funding level", "Funding level", false);
    cuts.add(who, Cut.WEEKDAY, "By weekday", "Weekday", false);
    cuts.add(who, Cut.WEEK, "By week", "Week", false);
    cuts.add(who, Cut.MONTH, "By month", "Month", false);
    if (!who.isEmpty()) {
      sections.add(
          new Section(
              "Breakdown",
              "Money is what was realised and paid on these days; counts and rates are of the"
                  + " trades that closed. The parts of each table add up to its total. Firm, stage"
                  + " and funding level are as configured when the report is made.",
              true,
              who));
    }
    sections.add(Orders.section(report));
    sections.add(Holdings.open(report.open()));
    sections.add(Holdings.trades(made.trades(), all(report.total())));
    return sections;
  }

  private static long all(Part total) {
    return total.traded().count() + total.estimated().count();
  }
}
