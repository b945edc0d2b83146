package signaldesk.keeppositions;

import java.time.InstantSource;
import java.util.List;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;

/**
 * Tells the operator of stale books besides. It is the one alarm that nobody finds by looking: a
 * look reads the books that are known to be stale, not all of them.
 */
record AlarmNotes(BookingNotes others, AfterBatch queue, InstantSource clock)
    implements BookingNotes {

  @Override
  public void booked(Book book, List<Trade> trades) {
    others.booked(book, trades);
  }

  @Override
  public void stale(Book book) {
    others.stale(book);
    String text =
        ("The book cannot be kept: %s. Its position and its trades are not to be believed until it"
                + " is mended: desk rebuild %s")
            .formatted(book.stale(), book.accountId());
    Alarm alarm =
        new Alarm(
            Alarm.Kind.STALE_BOOK,
            Alarm.subject(book.accountId(), book.contractId()),
            text,
            clock.instant());
    queue.send(List.of(new Raised(alarm)));
  }
}
