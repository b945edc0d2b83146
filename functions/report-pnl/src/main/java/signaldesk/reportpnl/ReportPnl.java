package signaldesk.reportpnl;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signaldesk.alert.AlertMessage;
import signaldesk.desk.Channel;
import signaldesk.digest.Sha256;
import signaldesk.pnl.TradingDays;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.ReportStore;
import signaldesk.report.Period;
import signaldesk.report.Report;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.form.ReportJson;
import signaldesk.reportpnl.make.Audiences;
import signaldesk.reportpnl.make.Costs;
import signaldesk.reportpnl.make.Draft;
import signaldesk.reportpnl.make.Keeping;
import signaldesk.reportpnl.make.Keeping.Kept;
import signaldesk.reportpnl.make.Lines;
import signaldesk.reportpnl.make.Sheets;
import signaldesk.reportpnl.page.Page;
import signaldesk.reportpnl.read.Reading;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;

/** Makes, keeps and tells the reports of trading days: the desk's, and every owner's. */
public final class ReportPnl {
  private final Stores stores;
  private final Keeping keeping;
  private final Channels channels;
  private final AlertQueue alerts;
  private final InstantSource clock;
  private final TradingDays days = TradingDays.RULE;

  public ReportPnl(
      Stores stores,
      ReportStore reports,
      Channels channels,
      AlertQueue alerts,
      InstantSource clock) {
    this.stores = stores;
    this.keeping = new Keeping(reports);
    this.channels = channels;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * What became of a day's report for the whole desk.
   *
   * @param owners how many owners got one of their own
   */
  public record Done(Report report, Kept kept, int owners) {}

  void run(Call call, Told told) {
    switch (call) {
      case Call.Scheduled(var state, var day) -> {
        Done done = make(day, state);
        tell(done);
        told.made(done);
      }
      case Call.OnDemand(var from, var to) -> {
        for (LocalDate day : new Span(from, to).days(days)) {
          if (clock.instant().isAfter(days.start(day))) {
            Done done = make(day);
            if (done.kept().isNew()) {
              tell(done);
            }
            told.made(done);
          }
        }
      }
    }
  }

  /** Hears of every day that was made. */
  @FunctionalInterface
  interface Told {
    void made(Done done);
  }

  /** Makes a day anew: final once the day is over. */
  public Done make(LocalDate day) {
    return make(day, clock.instant().isBefore(days.end(day)) ? State.PRELIMINARY : State.FINAL);
  }

  private record Drafted(Draft draft, StringBuilder csv) {}

  private Done make(LocalDate day, State wanted) {
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
    int owners = 0;
    Done desk = null;
    for (Map.Entry<Audience, Drafted> each : drafts.entrySet()) {
      Draft.Made made = each.getValue().draft().made(Costs.COUNTED);
      if (each.getKey().equals(Audience.DESK) || isOfInterest(made.report())) {
        Kept kept = keep(day, wanted, made, each.getValue().csv().toString(), names, now);
        desk = desk == null ? new Done(made.report(), kept, 0) : desk;
        owners += each.getKey().equals(Audience.DESK) ? 0 : 1;
      }
    }
    if (desk == null) {
      throw new IllegalStateException("the desk is an audience");
    }
    return new Done(desk.report(), desk.kept(), owners);
  }

  /** An owner who did nothing, and to whom nothing was done, gets no empty page. */
  private static boolean isOfInterest(Report report) {
    return report.operations().orderCount() > 0
        || !report.days().isEmpty()
        || !report.open().positions().isEmpty();
  }

  private Kept keep(
      LocalDate day,
      State wanted,
      Draft.Made made,
      String csv,
      Map<String, String> names,
      Instant now) {
    return keeping.keep(
        day,
        made.report().sight(),
        wanted,
        Sha256.hex(ReportJson.content(made.report()) + "\n" + csv),
        now,
        version ->
            Map.of(
                Form.JSON, ReportJson.write(made.report(), version),
                Form.CSV, csv,
                Form.HTML, Page.of(Sheets.of(made, version, names, now))));
  }

  /** Once per day and state; every correction is news. */
  private void tell(Done done) {
    Version version = done.kept().version();
    String state = version.state().name().toLowerCase(Locale.ROOT);
    String id =
        "report#%s#%s%s"
            .formatted(
                version.day(),
                state,
                version.state() == State.CORRECTION ? "#" + version.number() : "");
    String text =
        "P&L of %s, %s\n%s"
            .formatted(version.day(), state, String.join("\n", Lines.of(done.report())));
    List<AlertMessage> notices =
        channels.all().stream()
            .filter(Channel::alarms)
            .<AlertMessage>map(
                channel -> new AlertMessage.Notice(channel.name(), id, text, clock.instant()))
            .toList();
    alerts.send(notices);
  }
}
