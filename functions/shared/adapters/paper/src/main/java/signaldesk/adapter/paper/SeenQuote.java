package signaldesk.adapter.paper;

import java.math.BigDecimal;

/**
 * The last price the venue has seen for an instrument.
 *
 * @param points as quoted, possibly off the tick grid
 * @param estimated it is another market's, which the chart stands for
 */
public record SeenQuote(BigDecimal points, boolean estimated) {}
