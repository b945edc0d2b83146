package signaldesk.pnl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle began: its first fill and the signal behind it.
 *
 * @param opened the opening fill
 * @param ownerId whose account it was then
 * @param signalId the entry signal
 * @param signalSymbol the chart's symbol
 * @param signalPrice the entry signal's quote in points, trailing zeros dropped, or null
 */
public record Entry(
    Marker opened,
    String ownerId,
    String signalId,
    String hook,
    String signalSymbol,
    @Nullable BigDecimal signalPrice) {

  public Entry {
    if (signalPrice != null) {
      BigDecimal quote = signalPrice.stripTrailingZeros();
      signalPrice = quote.scale() < 0 ? quote.setScale(0) : quote;
    }
  }

  static Entry of(AttributedFill fill) {
    return new Entry(
        fill.marker(),
        fill.ownerId(),
        fill.signalId(),
        fill.hook(),
        fill.signalSymbol(),
        fill.signalPrice());
  }
}
