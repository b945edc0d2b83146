package signaldesk.alert.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import signaldesk.alert.Alarm;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.instrument.Money;

/** Sample figures, to look at a text before it is ever sent. */
public final class Samples {
  private static final Instant MONDAY = Instant.parse("2026-11-23T15:30:00Z");
  private static final Alarm ALARM =
      new Alarm(
          Alarm.Kind.REDUCE_ONLY,
          "1001",
          "An order of this account may be live and cannot be read; exits go on. Look at the"
              + " broker, then: desk resume 1001",
          MONDAY);
  private static final DayReport DAY =
      new DayReport(
          LocalDate.of(2026, 11, 23),
          "final",
          new Money(-200),
          new Money(2684),
          new Money(-2884),
          new BigDecimal("-0.10"),
          6,
          4,
          2,
          "66.7%",
          "0.94");

  private Samples() {}

  /** A text with everything that it can tell. */
  public static String told(Texts texts, TextName name) {
    return Told.of(name.key())
        .map(told -> texts.of(List.of(full(told))))
        .orElseGet(() -> other(texts, name));
  }

  /** The same where all that may be missing is missing. */
  public static String toldBarely(Texts texts, TextName name) {
    return Told.of(name.key())
        .map(told -> texts.of(List.of(bare(told))))
        .orElseGet(() -> other(texts, name));
  }

  private static String other(Texts texts, TextName name) {
    return switch (name) {
      case LATE -> texts.late(List.of(full(Told.CLOSED)), MONDAY);
      case ALARM -> texts.raised(ALARM);
      case ALARM_OVER -> texts.over(ALARM, MONDAY.plusSeconds(725));
      default -> texts.of(DAY);
    };
  }

  private static Telling full(Told told) {
    Map<Place, String> values = new EnumMap<>(Place.class);
    told.places().forEach(place -> values.put(place, sample(place)));
    return new Telling(told, values);
  }

  private static Telling bare(Told told) {
    Map<Place, String> values = new EnumMap<>(full(told).values());
    List.of(Place.TIMEFRAME, Place.SIGNAL_PRICE, Place.TEXT).forEach(values::remove);
    return new Telling(told, values);
  }

  private static String sample(Place place) {
    return switch (place) {
      case INSTRUMENT -> "NQ";
      case SIDE -> "LONG";
      case TIMEFRAME -> "5m";
      case SIGNAL_PRICE -> "21,010.25";
      case TEXT -> "NQ long";
      case ENTRY -> "21,010.38";
      case EXIT, NEW_ENTRY -> "21,020.25";
      case POINTS -> "+9.88";
      case GROSS -> "+$197.50";
      case NET -> "+$194.70";
      case HELD -> "12m 05s";
      case ACCOUNTS -> "3 of 4 accounts";
      case NEW_SIDE -> "SHORT";
      case CAUSE -> "by hand";
    };
  }
}
