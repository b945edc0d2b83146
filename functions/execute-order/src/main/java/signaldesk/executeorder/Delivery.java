package signaldesk.executeorder;

import signaldesk.order.OrderRequest;

/**
 * One delivery of an order message.
 *
 * @param count how often it was delivered, this time included
 * @param budget until when this run may go on
 */
record Delivery(OrderRequest request, int count, Budget budget) {}
