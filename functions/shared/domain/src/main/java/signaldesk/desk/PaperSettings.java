package signaldesk.desk;

import java.util.Map;
import java.util.Optional;
import signaldesk.instrument.Money;

/**
 * What trading on the paper venue costs.
 *
 * @param slippageTicks how many ticks a fill is worse than the quote; zero or more
 * @param fees per side and contract, by the symbol traded, {@code NQ1!}; each zero or more
 */
public record PaperSettings(long slippageTicks, Map<String, Money> fees) {
  public PaperSettings {
    fees = Map.copyOf(fees);
    if (slippageTicks < 0) {
      throw new IllegalArgumentException("slippage must not be negative: " + slippageTicks);
    }
  }

  /**
   * The fee per side and contract of this instrument; empty if nobody set one, which is not the
   * same as free.
   */
  public Optional<Money> fee(String tradedSymbol) {
    return Optional.ofNullable(fees.get(tradedSymbol));
  }
}
