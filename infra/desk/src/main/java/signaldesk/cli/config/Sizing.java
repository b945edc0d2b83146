package signaldesk.cli.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Size;

/**
 * How many contracts an entry is for on one account: the account's own size or else the
 * instrument's default, times the multiplier rounded down, at most the cap.
 *
 * @param multiplier more than zero
 * @param cap the most contracts of one entry, for every instrument without a cap of its own
 * @param caps the most contracts of one entry, by the symbol traded
 */
record Sizing(BigDecimal multiplier, Optional<Long> cap, Map<String, Long> caps) {

  /** Contracts after multiplier and cap; zero if the multiplier leaves less than one. */
  long contracts(Size asked) {
    long multiplied =
        multiplier
            .multiply(BigDecimal.valueOf(asked.contracts()))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
    long most = caps.getOrDefault(asked.trade(), cap.orElse(Long.MAX_VALUE));
    return Math.min(multiplied, most);
  }
}
