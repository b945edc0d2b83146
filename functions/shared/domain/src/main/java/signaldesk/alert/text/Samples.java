package signaldesk.alert.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Alarm;
import signaldesk.alert.Cause;
import signaldesk.alert.text.Told.Entered;
import signaldesk.alert.text.Told.Outcome;
import signaldesk.alert.text.Told.Result;
import signaldesk.alert.text.Told.Subject;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;

/** Sample figures, to look at a text before it is ever sent. */
public final class Samples {
  private static final Instrument NQ = Instruments.get("NQ1!");
  private static final Instrument MNQ = Instruments.get("MNQ1!");
  private static final Instant MONDAY = Instant.parse("2026-11-23T15:30:00Z");

  private Samples() {}

  /** What this text may have to tell: with everything first, then with what can be missing. */
  public static List<Told> of(TextName name) {
    return switch (name) {
      case OPENED ->
          List.of(
              new Told.Opened(full(Direction.LONG), List.of(entered(NQ, "21010.375"))),
              new Told.Opened(bare(Direction.SHORT), List.of(entered(NQ, "21010.25"))));
      case NOTHING_FILLED ->
          List.of(
              new Told.NothingFilled(full(Direction.LONG)),
              new Told.NothingFilled(bare(Direction.LONG)));
      case CLOSED ->
          List.of(
              new Told.Closed(full(Direction.LONG), won()),
              new Told.Closed(bare(Direction.LONG), lost()));
      case REVERSED ->
          List.of(
              new Told.Reversed(full(Direction.LONG), won(), List.of(entered(NQ, "21020.25"))),
              new Told.Reversed(bare(Direction.LONG), lost(), List.of()));
      case CLOSED_WITHOUT_SIGNAL ->
          List.of(new Told.ClosedWithoutSignal(Cause.BY_HAND, bare(Direction.LONG), won()));
      case EXIT_NOT_FILLED ->
          List.of(
              new Told.ExitNotFilled(full(Direction.LONG), 3, 3),
              new Told.ExitNotFilled(bare(Direction.LONG), 1, 3));
      case ALARM -> List.of(new Told.Raised(alarm()));
      case ALARM_OVER -> List.of(new Told.Over(alarm(), MONDAY.plusSeconds(725)));
      case REPORT -> List.of(day("66.7%", "0.94"), day(null, null));
    };
  }

  private static Subject full(Direction direction) {
    return new Subject(
        direction, List.of(NQ), "5", new BigDecimal("21010.25"), "NQ " + direction.name());
  }

  private static Subject bare(Direction direction) {
    return new Subject(direction, List.of(NQ, MNQ), null, null, null);
  }

  private static Entered entered(Instrument instrument, String price) {
    return new Entered(instrument, new BigDecimal(price));
  }

  private static Outcome won() {
    return new Outcome(
        List.of(result(NQ, "21010.375", "21020.25", "9.875", "197.50", "194.70")),
        Duration.ofSeconds(725),
        3,
        3);
  }

  private static Outcome lost() {
    return new Outcome(
        List.of(
            result(NQ, "21010.25", "21000.00", "-10.25", "-205.00", "-207.80"),
            result(MNQ, "21010.50", "21000.00", "-10.50", "-21.00", "-21.74")),
        Duration.ofMinutes(123),
        2,
        3);
  }

  private static Result result(
      Instrument instrument, String entry, String exit, String points, String gross, String net) {
    return new Result(
        instrument,
        new BigDecimal(entry),
        new BigDecimal(exit),
        new BigDecimal(points),
        new BigDecimal(gross),
        new BigDecimal(net));
  }

  private static Alarm alarm() {
    return new Alarm(
        Alarm.Kind.REDUCE_ONLY,
        "1001",
        "Account 1001 takes exits only: an order of it may be live and cannot be read. Look at the"
            + " broker, then: desk resume 1001",
        MONDAY);
  }

  private static Told day(@Nullable String winRate, @Nullable String profitFactor) {
    return new Told.Day(
        LocalDate.of(2026, 11, 23),
        "final",
        new Money(-200),
        new Money(2684),
        new Money(-2884),
        winRate == null ? null : new BigDecimal("-0.10"),
        6,
        4,
        2,
        winRate,
        profitFactor);
  }
}
