package signaldesk.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.AttributedFill;

/**
 * Counts a book's fills again, by cash: what came in less what went out, and for days in between
 * the value of what is held, at an average of eighty digits. It knows nothing of books, cycles and
 * fractions.
 */
final class Recount {
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final MathContext DIGITS = new MathContext(80);

  /** What a day brought, in cents, and points. */
  record Posted(long gross, long fees, BigDecimal points) {
    static final Posted NONE = new Posted(0, 0, BigDecimal.ZERO);

    Posted plus(Posted other) {
      return new Posted(gross + other.gross, fees + other.fees, points.add(other.points));
    }
  }

  /** From flat to flat, or until now. */
  static final class Round {
    final AttributedFill first;
    final Instrument instrument;
    final TreeMap<LocalDate, Posted> posted = new TreeMap<>();
    @Nullable AttributedFill last;
    private @Nullable Posted sum;
    long held;
    long cash;
    long opened;
    boolean estimated;
    private BigDecimal average = BigDecimal.ZERO;
    private long grossSoFar;
    private BigDecimal pointsSoFar = BigDecimal.ZERO;

    Round(AttributedFill first) {
      this.first = first;
      this.instrument = Instruments.get(first.symbol());
    }

    boolean isLong() {
      return first.fill().side().sign() > 0;
    }

    /** Over all days; asked for once everything is counted. */
    Posted all() {
      if (sum == null) {
        sum = posted.values().stream().reduce(Posted.NONE, Posted::plus);
      }
      return sum;
    }

    long net() {
      return all().gross() - all().fees();
    }

    private void move(AttributedFill fill, long moved, long fee) {
      long price = fill.fill().price().ticks();
      boolean opens = held == 0 || Long.signum(held) == Long.signum(moved);
      if (opens) {
        average =
            average
                .multiply(BigDecimal.valueOf(Math.abs(held)))
                .add(BigDecimal.valueOf(price * Math.abs(moved)))
                .divide(BigDecimal.valueOf(Math.abs(held + moved)), DIGITS);
        opened += Math.abs(moved);
      }
      held += moved;
      cash -= moved * price;
      estimated |= fill.fill().estimated();
      post(day(fill.fill().filledAt()), fee);
    }

    private void post(LocalDate day, long fee) {
      BigDecimal ticks =
          BigDecimal.valueOf(cash)
              .add(average.multiply(BigDecimal.valueOf(held)))
              .setScale(40, RoundingMode.HALF_EVEN);
      long gross =
          ticks
              .multiply(BigDecimal.valueOf(instrument.tickValue().cents()))
              .setScale(0, RoundingMode.HALF_EVEN)
              .longValueExact();
      BigDecimal points = ticks.multiply(instrument.tickSize()).setScale(6, RoundingMode.HALF_EVEN);
      posted.merge(
          day, new Posted(gross - grossSoFar, fee, points.subtract(pointsSoFar)), Posted::plus);
      grossSoFar = gross;
      pointsSoFar = points;
    }
  }

  private Recount() {}

  /** Every round of a book, the open one last. */
  static List<Round> of(List<AttributedFill> fills) {
    List<Round> rounds = new ArrayList<>();
    Round now = new Round(fills.getFirst());
    for (AttributedFill fill : fills) {
      long moved = fill.fill().side().sign() * fill.fill().contracts();
      long fee = fill.fill().fee().cents();
      if (Long.signum(now.held) * moved < 0 && Math.abs(moved) > Math.abs(now.held)) {
        long closing = -now.held;
        long closingFee =
            BigDecimal.valueOf(fee * Math.abs(closing))
                .divide(BigDecimal.valueOf(Math.abs(moved)), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        now.move(fill, closing, closingFee);
        now = end(rounds, now, fill, fill);
        moved -= closing;
        fee -= closingFee;
      } else if (now.held == 0 && now.opened > 0) {
        now = new Round(fill);
      }
      now.move(fill, moved, fee);
      if (now.held == 0) {
        now.last = fill;
        rounds.add(now);
      }
    }
    if (now.held != 0) {
      rounds.add(now);
    }
    return rounds;
  }

  private static Round end(
      List<Round> rounds, Round over, AttributedFill last, AttributedFill next) {
    over.last = last;
    rounds.add(over);
    return new Round(next);
  }

  /** Seven hours on, Chicago's five in the afternoon is midnight. */
  static LocalDate day(Instant at) {
    LocalDate date = at.atZone(CHICAGO).toLocalDateTime().plusHours(7).toLocalDate();
    while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      date = date.plusDays(1);
    }
    return date;
  }
}
