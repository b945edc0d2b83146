package signaldesk.reportpnl.make;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Fraction;
import signaldesk.reportpnl.page.Shown;
import signaldesk.reportpnl.read.Span;

/** Exact figures as cells of a page. */
final class Words {
  private static final long PERCENT = 100;
  private static final DateTimeFormatter CLOCK = at("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = at("HH:mm");
  private static final DateTimeFormatter MOMENT = at("d MMM HH:mm:ss");
  private static final DateTimeFormatter SHORT = at("d MMM");
  private static final DateTimeFormatter LONG = at("EEEE, d MMMM uuuu");
  private static final DateTimeFormatter MONTH = at("MMMM uuuu");
  private static final DateTimeFormatter MEDIUM = at("d MMMM uuuu");

  private Words() {}

  private static DateTimeFormatter at(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(Span.CHICAGO);
  }

  static String clock(Instant at) {
    return CLOCK.format(at);
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String dayAndMonth(LocalDate day) {
    return SHORT.format(day);
  }

  static String title(LocalDate first, LocalDate last) {
    if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
      return MONTH.format(first);
    }
    return first.equals(last)
        ? LONG.format(first)
        : MEDIUM.format(first) + " to " + MEDIUM.format(last);
  }

  /** A table's caption, which says so where not all of its rows are shown. */
  static String firstOf(String caption, int most, int all) {
    return all > most
        ? "%s (the first %s of %s; all are in the JSON)"
            .formatted(caption, Shown.count(most), Shown.count(all))
        : caption;
  }

  static String decimal(Optional<Fraction> number, int decimals) {
    return Shown.number(number.map(exact -> rounded(exact, decimals)).orElse(null), decimals);
  }

  /** A share of one, as per cent with one decimal, rounded half-even from the exact share. */
  static String percent(Optional<Fraction> share) {
    return share
        .map(exact -> decimal(Optional.of(exact.times(PERCENT)), 1) + " %")
        .orElse(Shown.NONE);
  }

  /** Of a sum that is counted in hundredths. */
  static String cents(Optional<Fraction> cents) {
    return decimal(cents.map(exact -> exact.dividedBy(100)), 2);
  }

  static String millis(Optional<Fraction> millis) {
    return millis(millis.map(exact -> exact.rounded(0).longValueExact()).orElse(null));
  }

  static String millis(@Nullable Long millis) {
    return Shown.latency(millis == null ? null : Duration.ofMillis(millis));
  }

  static Fraction whole(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  private static BigDecimal rounded(Fraction exact, int decimals) {
    return new BigDecimal(exact.numerator())
        .divide(new BigDecimal(exact.denominator()), decimals, RoundingMode.HALF_EVEN);
  }
}
