package signaldesk.report;

import java.math.BigDecimal;

/**
 * What running the desk costs, as a straight line: an estimate, labelled as one.
 *
 * @param perSignal dollars a signal
 * @param perOrder dollars an order
 */
public record CostModel(BigDecimal perSignal, BigDecimal perOrder) {}
