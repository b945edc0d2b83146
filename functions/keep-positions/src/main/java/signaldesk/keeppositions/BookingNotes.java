package signaldesk.keeppositions;

import java.util.List;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;

/** Hears what was booked, after it was written; a replay that wrote nothing is not heard of. */
public interface BookingNotes {

  /** A book was written, and these trades of it, oldest first. */
  void booked(Book book, List<Trade> trades);

  /** A book cannot be kept: {@link Book#stale} says why. */
  void stale(Book book);
}
