package signaldesk.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.Trade;

/** Into which part of each cut a result falls. */
final class Keys {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final Map<LocalDate, DayKeys> days = new HashMap<>();

  private record DayKeys(String day, String weekday, String week, String month) {
    static DayKeys of(LocalDate day) {
      return new DayKeys(
          day.toString(),
          day.getDayOfWeek().name(),
          day.get(IsoFields.WEEK_BASED_YEAR)
              + "-W"
              + twoDigits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
          day.getYear() + "-" + twoDigits(day.getMonthValue()));
    }
  }

  /** The part that a closed trade is counted in. */
  String ofTrade(Cut cut, Origin origin, Trade trade, LocalDate day) {
    return switch (cut) {
      case EXIT_SIGNAL -> trade.exitSignalId() == null ? "" : trade.exitSignalId();
      case HOUR -> twoDigits(trade.closed().at().atZone(CHICAGO).getHour());
      case ACCOUNT,
          OWNER,
          FIRM_AND_STAGE,
          FUNDING_LEVEL,
          INSTRUMENT,
          PRODUCT,
          HOOK,
          ENTRY_SIGNAL,
          SIDE,
          WEEKDAY,
          DAY,
          WEEK,
          MONTH ->
          ofPosting(cut, origin, day);
    };
  }

  /**
   * The part that something posted on a day falls into.
   *
   * @throws IllegalArgumentException for a cut that only closings have
   */
  String ofPosting(Cut cut, Origin origin, LocalDate day) {
    return switch (cut) {
      case ACCOUNT -> origin.accountId();
      case OWNER -> origin.entry().ownerId();
      case FIRM_AND_STAGE -> origin.firmAndStage();
      case FUNDING_LEVEL -> origin.fundingLevel();
      case INSTRUMENT -> origin.symbol();
      case PRODUCT -> Instruments.get(origin.symbol()).product();
      case HOOK -> origin.entry().hook();
      case ENTRY_SIGNAL -> origin.entry().signalId();
      case SIDE -> origin.direction().name().toLowerCase(Locale.ROOT);
      case WEEKDAY -> keys(day).weekday();
      case DAY -> keys(day).day();
      case WEEK -> keys(day).week();
      case MONTH -> keys(day).month();
      case EXIT_SIGNAL, HOUR -> throw new IllegalArgumentException(cut + " is of closings");
    };
  }

  private DayKeys keys(LocalDate day) {
    return days.computeIfAbsent(day, DayKeys::of);
  }

  /** The same digits wherever it runs. */
  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
