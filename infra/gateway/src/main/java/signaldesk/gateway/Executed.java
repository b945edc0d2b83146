package signaldesk.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fill.
 *
 * @param side 0 buy, 1 sell
 * @param price in points
 * @param pnl dollars; null for what opens
 * @param fees dollars
 */
public record Executed(
    long id,
    int accountId,
    String contractId,
    Instant at,
    BigDecimal price,
    @Nullable BigDecimal pnl,
    BigDecimal fees,
    int side,
    long size,
    boolean voided,
    long orderId) {}
