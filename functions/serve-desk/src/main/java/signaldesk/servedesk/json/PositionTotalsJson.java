package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;
import signaldesk.servedesk.value.Valued;

/**
 * The sum over positions, those with an estimated fill apart.
 *
 * @param positions how many
 * @param unrealizedDollars over those whose result is known; left out if none of them is
 * @param unrealizedUnknown how many are not in that sum
 * @param estimated the same over those with an estimated fill; left out without any
 */
public record PositionTotalsJson(
    int positions,
    @Nullable BigDecimal unrealizedDollars,
    long unrealizedUnknown,
    @Nullable PositionTotalsJson estimated) {

  public static PositionTotalsJson of(List<Valued> positions) {
    List<Valued> estimated = positions.stream().filter(one -> one.cycle().estimated()).toList();
    List<Valued> traded = positions.stream().filter(one -> !one.cycle().estimated()).toList();
    return sum(traded, estimated.isEmpty() ? null : sum(estimated, null));
  }

  private static PositionTotalsJson sum(
      List<Valued> positions, @Nullable PositionTotalsJson estimated) {
    List<Money> known =
        positions.stream().map(Valued::unrealised).flatMap(Optional::stream).toList();
    boolean silent = known.isEmpty() && !positions.isEmpty();
    return new PositionTotalsJson(
        positions.size(),
        silent ? null : known.stream().reduce(Money.ZERO, Money::plus).dollars(),
        positions.size() - known.size(),
        estimated);
  }
}
