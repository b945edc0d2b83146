package signaldesk.report;

import java.util.Optional;
import signaldesk.pnl.Fraction;

/**
 * How figures of one kind are spread, exactly; the field that holds it names the unit. A percentile
 * is the smallest figure that so many per cent of all do not exceed (nearest rank).
 *
 * @param count how many there are
 * @param mean empty, as every other figure, where there are none
 * @param median the middle one, or the mean of the two in the middle
 * @param worst the highest
 */
public record Distribution(
    long count,
    Optional<Fraction> mean,
    Optional<Fraction> median,
    Optional<Long> p95,
    Optional<Long> p99,
    Optional<Long> worst) {}
