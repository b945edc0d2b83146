package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;

/**
 * One execution at the broker.
 *
 * @param price in points
 * @param fees in dollars, for all its contracts
 * @param voided true where the broker has taken it back: it counts for nothing; else left out
 * @param estimated true where the price stands for another market's quote; else left out
 */
public record FillJson(
    String fillId,
    String contractId,
    String side,
    long contracts,
    BigDecimal price,
    BigDecimal fees,
    Instant filledAt,
    @Nullable Boolean voided,
    @Nullable Boolean estimated) {

  static FillJson of(Fill fill, Instrument instrument) {
    return new FillJson(
        fill.id(),
        fill.contractId(),
        Json.word(fill.side()),
        fill.contracts(),
        instrument.points(fill.price()),
        fill.fee().dollars(),
        fill.filledAt(),
        fill.voided() ? true : null,
        fill.estimated() ? true : null);
  }
}
