package signaldesk.reportpnl.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;

/** Figures as a reader expects them: thousands apart, a real minus, and n/a where there is none. */
public final class Shown {
  public static final String NONE = "n/a";

  private Shown() {}

  public static String money(@Nullable Money money) {
    return money == null ? NONE : number(money.dollars(), 2);
  }

  /** With a plus where something was earned, for the figures that stand alone. */
  public static String signed(@Nullable Money money) {
    return money == null ? NONE : (money.cents() > 0 ? "+" : "") + number(money.dollars(), 2);
  }

  /** A number with so many decimals, rounded half-even. */
  public static String number(@Nullable BigDecimal number, int decimals) {
    if (number == null) {
      return NONE;
    }
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? "−" + digits : digits;
  }

  /** As many decimals as it has, at least two. */
  public static String exact(@Nullable BigDecimal number) {
    return number == null ? NONE : number(number, Math.max(2, number.stripTrailingZeros().scale()));
  }

  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 h 05 min}, {@code 4 min 20 s}, {@code 12 s}. */
  public static String time(@Nullable Duration time) {
    if (time == null) {
      return NONE;
    }
    if (time.toHours() > 0) {
      return String.format(Locale.ROOT, "%,d h %02d min", time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + " s";
  }

  /** {@code 240 ms}, {@code 1.25 s}. */
  public static String latency(@Nullable Duration time) {
    if (time == null) {
      return NONE;
    }
    return time.abs().compareTo(Duration.ofSeconds(1)) < 0
        ? time.toMillis() + " ms"
        : number(BigDecimal.valueOf(time.toMillis(), 3), 2) + " s";
  }

  /** The class of a figure, by which a loss is red. */
  public static String tone(long sign) {
    return sign < 0 ? "loss" : "";
  }
}
