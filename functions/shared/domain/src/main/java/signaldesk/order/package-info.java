/**
 * What one signal asks of one account, and what became of it.
 *
 * <p>{@link signaldesk.order.Decision} turns a target and what the broker holds into legs, close
 * before open. {@link signaldesk.order.Order} carries them to an end, and every legal move is in
 * {@link signaldesk.order.OrderState} and {@link signaldesk.order.LegState}. A {@link
 * signaldesk.order.Fill} is the only thing that ever moves a position.
 */
@NullMarked
package signaldesk.order;

import org.jspecify.annotations.NullMarked;
