package signaldesk.reportpnl.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;

/** Figures as JSON has them: exact decimals, six places where one does not end, null for n/a. */
final class Numbers {
  private static final int DECIMALS = 6;

  private Numbers() {}

  static @Nullable BigDecimal of(Optional<Fraction> number) {
    return number
        .map(exact ->
            exact
                .exact()
                .filter(n -> n.scale() <= DECIMALS)
                .orElseGet(() -> exact.rounded(DECIMALS)))
        .map(Numbers::plain)
        .orElse(null);
  }

  static BigDecimal of(Money money) {
    return money.dollars();
  }

  static @Nullable BigDecimal ofMoney(Optional<Money> money) {
    return money.map(Money::dollars).orElse(null);
  }

  static @Nullable Long millis(Optional<Duration> time) {
    return time.map(Duration::toMillis).orElse(null);
  }

  /** Without zeros that say nothing, and never with an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
