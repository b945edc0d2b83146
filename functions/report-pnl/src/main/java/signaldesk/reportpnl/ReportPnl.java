package signaldesk.reportpnl;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.text.Texts;
import signaldesk.desk.Channel;
import signaldesk.pnl.TradingDays;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.ReportStore;
import signaldesk.report.stored.Version;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.make.DayReports.Done;
import signaldesk.reportpnl.make.Lines;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;

/** Makes the reports that a call asks for, and tells the operator of them. */
final class ReportPnl {
  /** Five trading days. */
  private static final Period LOOKED_BACK = Period.ofWeeks(1);

  private final DayReports reports;
  private final Channels channels;
  private final AlertQueue alerts;
  private final InstantSource clock;
  private final TradingDays days = TradingDays.RULE;

  ReportPnl(Stores stores, ReportStore reports, AlertQueue alerts, InstantSource clock) {
    this.reports = new DayReports(stores, reports, clock);
    this.channels = stores.channels();
    this.alerts = alerts;
    this.clock = clock;
  }

  void run(Call call, Told told) {
    switch (call) {
      case Call.Scheduled(var state, var day) -> {
        Done done = reports.make(day, state);
        tell(done);
        told.made(done);
        if (state.isFinal()) {
          correct(day, told);
        }
      }
      case Call.OnDemand(var from, var to) -> {
        for (LocalDate day : new Span(from, to).days(days)) {
          if (clock.instant().isAfter(days.start(day))) {
            Done done = reports.make(day);
            tellOfCorrection(done);
            told.made(done);
          }
        }
      }
    }
  }

  /**
   * A fill that was booked late, or taken back, changes days that are over: the last few are looked
   * at.
   */
  private void correct(LocalDate day, Told told) {
    for (LocalDate before : new Span(day.minus(LOOKED_BACK), day.minusDays(1)).days(days)) {
      reports
          .again(before)
          .filter(done -> done.kept().isNew())
          .ifPresent(done -> {
            tellOfCorrection(done);
            told.made(done);
          });
    }
  }

  /** A first version on demand is no news, and must not take the schedule's place. */
  private void tellOfCorrection(Done done) {
    if (done.kept().isNew() && done.kept().version().state() == State.CORRECTION) {
      tell(done);
    }
  }

  /** Hears of every day that was made. */
  @FunctionalInterface
  interface Told {
    void made(Done done);
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
    String text = new Texts(channels.texts()).of(Lines.ofDay(version.day(), state, done.report()));
    List<AlertMessage> notices =
        channels.all().stream()
            .filter(Channel::alarms)
            .<AlertMessage>map(
                channel -> new AlertMessage.Notice(channel.name(), id, text, clock.instant()))
            .toList();
    alerts.send(notices);
  }
}
