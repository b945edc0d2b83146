package signaldesk.reportpnl.make;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signaldesk.pnl.Pnl;
import signaldesk.report.Cut;
import signaldesk.report.NqEquivalent;
import signaldesk.report.Part;
import signaldesk.report.Report;
import signaldesk.report.Stats;
import signaldesk.reportpnl.page.Sheet.Row;
import signaldesk.reportpnl.page.Sheet.Table;
import signaldesk.reportpnl.page.Shown;

/** The tables of parts: whose, what, when, and what each of them earned. */
final class Cuts {
  private static final int MOST_ROWS = 60;
  private static final List<String> FIGURES =
      List.of(
          "Trades", "W / L / S", "Win rate", "Profit factor", "Expectancy", "Gross", "Fees", "Net");

  private final Report report;
  private final Map<String, String> ownerNames;

  Cuts(Report report, Map<String, String> ownerNames) {
    this.report = report;
    this.ownerNames = ownerNames;
  }

  /** Adds the table of a cut, unless it says no more than the whole. */
  void add(List<Table> tables, Cut cut, String caption, String first, boolean evenOfOne) {
    List<Part> parts = report.by(cut);
    if (parts.isEmpty() || (parts.size() == 1 && !evenOfOne)) {
      return;
    }
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(FIGURES);
    boolean funded = parts.stream().anyMatch(part -> part.returnOnFunding().isPresent());
    if (funded) {
      columns.add("Return on funding");
    }
    List<Row> rows = new ArrayList<>();
    parts.stream()
        .limit(MOST_ROWS)
        .forEach(part -> rows.add(row(name(cut, part.key()), part, funded)));
    String all = Words.firstOf(caption, MOST_ROWS, parts.size());
    tables.add(new Table(all, 1, columns, rows, totals(cut, funded)));
  }

  private List<Row> totals(Cut cut, boolean funded) {
    List<Row> totals = new ArrayList<>();
    if (report.by(cut).size() > 1) {
      totals.add(row("Total", report.total(), funded));
    }
    if (cut == Cut.INSTRUMENT) {
      report.nq().ifPresent(nq -> totals.add(nq(nq)));
    }
    return totals;
  }

  private static Row nq(NqEquivalent nq) {
    return new Row(
        List.of(
            "NQ equivalent: "
                + Shown.exact(nq.contracts())
                + " contracts, "
                + Shown.exact(nq.posted().points())
                + " points",
            "",
            "",
            "",
            "",
            "",
            Shown.money(nq.posted().gross()),
            Shown.money(nq.posted().fees()),
            Shown.money(nq.posted().net())));
  }

  private static Row row(String name, Part part, boolean funded) {
    Stats stats = part.traded();
    Pnl money = part.posted().map(totals -> totals.traded()).orElse(stats.pnl());
    List<String> cells =
        new ArrayList<>(
            List.of(
                name,
                Shown.count(stats.count()),
                stats.wins() + " / " + stats.losses() + " / " + stats.scratches(),
                Words.percent(stats.winRate()),
                Words.decimal(stats.profitFactor(), 2),
                Words.decimal(stats.expectancy(), 2),
                Shown.money(money.gross()),
                Shown.money(money.fees()),
                Shown.money(money.net())));
    if (funded) {
      cells.add(Words.percent(part.returnOnFunding()));
    }
    return new Row(cells);
  }

  private String name(Cut cut, String key) {
    if (key.isEmpty()) {
      return "not known";
    }
    return switch (cut) {
      case WEEKDAY -> DayOfWeek.valueOf(key).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case OWNER -> ownerNames.getOrDefault(key, key);
      case HOUR -> key + ":00";
      case ACCOUNT,
          FIRM_AND_STAGE,
          FUNDING_LEVEL,
          INSTRUMENT,
          PRODUCT,
          HOOK,
          ENTRY_SIGNAL,
          EXIT_SIGNAL,
          SIDE,
          DAY,
          WEEK,
          MONTH ->
          key;
    };
  }
}
