/**
 * What an order costs: a round trip through the functions' own zips, counted at the wire and
 * multiplied with a price list that is data.
 */
@NullMarked
package signaldesk.bench.cost;

import org.jspecify.annotations.NullMarked;
