package signaldesk.position;

import java.util.Optional;
import signaldesk.pnl.Trade;

/** A book after a fill, and the trade that the fill closed, if it closed one. */
public record Booking(Book book, Optional<Trade> closed) {}
