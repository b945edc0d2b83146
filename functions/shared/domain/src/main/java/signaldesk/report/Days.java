package signaldesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.instrument.Money;
import signaldesk.pnl.Totals;
import signaldesk.report.Risk.BestDay;

/** The days of the period with a result, one after another. */
record Days(List<Day> days, Optional<Drawdown<LocalDate>> drawdown) {

  static Days of(Tallies tallies) {
    DrawdownTally<LocalDate> drawdown = new DrawdownTally<>();
    List<Day> days = new ArrayList<>();
    for (Part part : tallies.parts(Cut.DAY)) {
      LocalDate date = LocalDate.parse(part.key());
      Totals posted = part.posted().orElseThrow();
      drawdown.add(date, posted.traded().net().cents());
      days.add(
          new Day(
              date,
              posted,
              part.traded().count() + part.estimated().count(),
              new Money(drawdown.cumulative()),
              new Money(drawdown.belowPeak())));
    }
    return new Days(List.copyOf(days), drawdown.largest());
  }

  Risk risk(Part total, Map<String, Long> peakContracts) {
    return new Risk(total.traded().drawdown(), drawdown, best(), peakContracts);
  }

  private Optional<BestDay> best() {
    long profit = days.stream().mapToLong(Days::net).sum();
    return days.stream()
        .filter(day -> net(day) > 0)
        .reduce((one, other) -> net(other) > net(one) ? other : one)
        .map(day ->
            new BestDay(
                day.day(),
                day.posted().traded().net(),
                profit > 0 ? Ratio.of(net(day), profit) : Optional.empty()));
  }

  private static long net(Day day) {
    return day.posted().traded().net().cents();
  }
}
