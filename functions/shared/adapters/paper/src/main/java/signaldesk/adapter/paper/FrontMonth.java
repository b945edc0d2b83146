package signaldesk.adapter.paper;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.YearMonth;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;

/**
 * The paper venue's own rule for the month an entry opens: the nearest delivery month of the
 * instrument's cycle that has not rolled. Index futures roll on the Monday of the week they expire
 * (the third Friday's); crude oil on the 15th, all others on the 25th of the month before delivery.
 * A real venue names its own front month.
 */
final class FrontMonth {
  /** January to December. */
  private static final String LETTERS = "FGHJKMNQUVXZ";

  private static final String INDEX_CYCLE = "HMUZ";
  private static final String CRUDE_OIL = "CL";

  private FrontMonth() {}

  static Contract of(Instrument instrument, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    while (!isInCycle(instrument, month) || !today.isBefore(roll(instrument, month))) {
      month = month.plusMonths(1);
    }
    String id =
        "CON.F.US.%s.%c%02d".formatted(instrument.root(), letter(month), month.getYear() % 100);
    return new Contract(id, instrument.root());
  }

  /** The first day on which this month is the front month no more. */
  private static LocalDate roll(Instrument instrument, YearMonth delivery) {
    if (instrument.months().equals(INDEX_CYCLE)) {
      return delivery.atDay(1).with(dayOfWeekInMonth(3, FRIDAY)).minusDays(4);
    }
    return delivery.minusMonths(1).atDay(instrument.product().equals(CRUDE_OIL) ? 15 : 25);
  }

  private static boolean isInCycle(Instrument instrument, YearMonth month) {
    return instrument.months().indexOf(letter(month)) >= 0;
  }

  private static char letter(YearMonth month) {
    return LETTERS.charAt(month.getMonthValue() - 1);
  }
}
