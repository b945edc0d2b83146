package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.pnl.Trade;
import signaldesk.port.NotQueued;
import signaldesk.position.Book;

/** A stale book is told, and booking never hangs on that. */
class AlarmNotesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
  private static final Book STALE =
      Book.flat("1001", "CON.F.US.ENQ.Z26", "NQ1!", null).stale("fill 2 is voided");

  private final MemoryAlertQueue queue = new MemoryAlertQueue();
  private final AfterBatch batch = new AfterBatch(queue);
  private final List<Book> heard = new ArrayList<>();
  private final AlarmNotes notes =
      new AlarmNotes(
          new BookingNotes() {
            @Override
            public void booked(Book book, List<Trade> trades) {
              heard.add(book);
            }

            @Override
            public void stale(Book book) {
              heard.add(book);
            }
          },
          batch,
          () -> NOW);

  @Test
  void aStaleBookIsRaisedByAccountAndContract() {
    notes.stale(STALE);
    notes.booked(STALE, List.of());
    batch.queue();

    Raised raised = (Raised) queue.messages().getFirst();
    assertEquals("STALE_BOOK#1001/CON.F.US.ENQ.Z26", raised.alarm().id());
    assertEquals(List.of("1001", "CON.F.US.ENQ.Z26"), Alarm.parts(raised.alarm().subject()));
    assertEquals(1, queue.messages().size(), "a sound booking is no alarm");
    assertEquals(List.of(STALE, STALE), heard);
  }

  @Test
  void aQueueThatIsAwayFailsNoBooking() {
    queue.faults().once("send", new NotQueued("away"));

    notes.stale(STALE);
    batch.queue();

    assertEquals(List.of(STALE), heard);
    assertEquals(List.of(), queue.messages());
  }
}
