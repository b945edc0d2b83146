package signaldesk.reportpnl.make;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.digest.Sha256;
import signaldesk.pnl.TradingDays;
import signaldesk.port.ReportStore;
import signaldesk.report.Period;
import signaldesk.report.Report;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.form.ReportJson;
import signaldesk.reportpnl.make.Keeping.Kept;
import signaldesk.reportpnl.page.Page;
import signaldesk.reportpnl.read.Ahead;
import signaldesk.reportpnl.read.Reading;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;

/** Makes and keeps the reports of a trading day: the desk's, and every owner's. */
public final class DayReports {
  /** By then late fills are in; the schedule's final report is made at the same time. */
  private static final Duration SETTLED = Duration.ofMinutes(65);

  private final Stores stores;
  private final ReportStore reports;
  private final Keeping keeping;
  private final InstantSource clock;
  private final TradingDays days = TradingDays.RULE;

  public DayReports(Stores stores, ReportStore reports, InstantSource clock) {
    this.stores = stores;
    this.reports = reports;
    this.keeping = new Keeping(reports);
    this.clock = clock;
  }

  /**
   * What became of a day's report for the whole desk.
   *
   * @param owners how many owners got one of their own
   */
  public record Done(Report report, Kept kept, int owners) {}

  /** Makes a day anew: final once the day is over and late fills are in. */
  public Done make(LocalDate day) {
    boolean settled = !clock.instant().isBefore(days.end(day).plus(SETTLED));
    return make(day, settled ? State.FINAL : State.PRELIMINARY);
  }

  private record Drafted(Draft draft, StringBuilder csv) {}

  /** Makes a day's reports: preliminary or final, or a correction where a final one stands. */
  public Done make(LocalDate day, State wanted) {
    Map<Audience, Drafted> drafts = new LinkedHashMap<>();
    Audiences audiences =
        new Audiences(
            stores.accounts().all(),
            audience -> {
              StringBuilder csv = new StringBuilder();
              Draft draft = new Draft(Period.of(day), audience, csv);
              drafts.put(audience, new Drafted(draft, csv));
              return draft;
            });
    Instant now = clock.instant();
    new Reading(stores, days).read(Span.of(day), now, audiences);
    Map<String, String> names = stores.ownerNames().get();
    List<Done> kept = new ArrayList<>();
    Ahead.each(
        List.copyOf(drafts.entrySet()),
        each -> {
          Draft.Made made = each.getValue().draft().made(Costs.COUNTED);
          return each.getKey().equals(Audience.DESK)
                  || isOfInterest(made.report())
                  || reports.newest(day, each.getKey()).isPresent()
              ? Optional.of(keep(day, wanted, made, each.getValue().csv(), names, now))
              : Optional.<Done>empty();
        },
        (_, done) -> done.ifPresent(kept::add));
    Done desk = kept.getFirst();
    return new Done(desk.report(), desk.kept(), kept.size() - 1);
  }

  /** Makes a day again, if a report of it stands. */
  public Optional<Done> again(LocalDate day) {
    return reports.newest(day, Audience.DESK).map(_ -> make(day));
  }

  /**
   * An owner who did nothing, and to whom nothing was done, gets no empty page: but one that says
   * so where he was told otherwise before.
   */
  public static boolean isOfInterest(Report report) {
    return report.operations().orderCount() > 0
        || !report.days().isEmpty()
        || !report.open().positions().isEmpty();
  }

  private Done keep(
      LocalDate day,
      State wanted,
      Draft.Made made,
      StringBuilder csv,
      Map<String, String> names,
      Instant now) {
    Kept kept =
        keeping.keep(
            day,
            made.report().sight(),
            wanted,
            Sha256.hex(ReportJson.content(made.report()) + "\n" + made.tradesDigest()),
            now,
            version ->
                Map.of(
                    Form.JSON, ReportJson.write(made.report(), version),
                    Form.CSV, csv.toString(),
                    Form.HTML, Page.of(Sheets.of(made, version, names, now))));
    return new Done(made.report(), kept, 0);
  }
}
