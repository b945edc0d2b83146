/**
 * What is traded, and the two numbers everything else is made of.
 *
 * <p>A {@link signaldesk.instrument.Price} is whole ticks and a {@link signaldesk.instrument.Money}
 * whole cents; only an {@link signaldesk.instrument.Instrument} knows how ticks turn into points
 * and dollars. The {@link signaldesk.instrument.Instruments} table is closed: a symbol that is not
 * in it is an error, never a multiplier of one.
 */
@NullMarked
package signaldesk.instrument;

import org.jspecify.annotations.NullMarked;
