package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.pnl.Cycle;
import signaldesk.position.Fills;
import signaldesk.signal.Side;

/** The handler, fed as Lambda feeds it. */
class KeepPositionsHandlerTest {
  private static final String NQ = "CON.F.US.ENQ.Z26";

  private final Ledger ledger = new Ledger();
  private final Projector projector = new Projector(ledger);
  private final KeepPositionsHandler handler = new KeepPositionsHandler(projector.wiring);

  @Test
  void theEventOfAFilledOrderIsBooked() throws IOException {
    DynamodbEvent event = Events.file("3-keep-positions.json");
    // the ledger holds what the event shows
    if (OrderChange.read(event.getRecords().getFirst())
        instanceof OrderChange.Written(var before, var after)) {
      ledger.hold(before, after);
    }

    assertEquals(List.of(), handle(event).getBatchItemFailures());

    Cycle open = projector.book(NQ).open().orElseThrow();
    assertEquals(1, open.quantity());
    assertEquals(new BigDecimal("21010.25"), open.entryPrice(Instruments.get("NQ1!")));
    assertEquals(new Money(-140), open.pnl().net());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aBatchStopsAtTheFirstRecordThatMeetsTroubleAndNamesIt() {
    DynamodbStreamRecord first = Events.of(ledger.fill(0, fill("1", Side.BUY, 0)), 101);
    DynamodbStreamRecord second = Events.of(ledger.fill(1, fill("2", Side.BUY, 10)), 102);
    DynamodbStreamRecord third = Events.of(ledger.fill(2, fill("3", Side.BUY, 20)), 103);
    handle(Events.of(first));
    projector.positions.faults().once("put", new IllegalStateException("throttled"));
    projector.positions.faults().once("find", new IllegalStateException("throttled"));

    StreamsEventResponse answer = handle(Events.of(second, third));

    assertEquals(
        List.of("102"),
        answer.getBatchItemFailures().stream().map(f -> f.getItemIdentifier()).toList());
    projector.positions.faults().none();
    assertEquals(List.of(), handle(Events.of(second, third)).getBatchItemFailures());
    assertEquals(3, projector.book(NQ).quantity());
  }

  @Test
  void whatIsRemovedIsNotBooked() {
    DynamodbStreamRecord written = Events.of(ledger.fill(0, fill("1", Side.BUY, 0)), 101);
    handle(Events.of(written));
    StreamRecord gone = new StreamRecord();
    gone.setKeys(written.getDynamodb().getKeys());
    gone.setOldImage(written.getDynamodb().getNewImage());
    gone.setSequenceNumber("102");
    int writes = projector.writes();

    assertEquals(List.of(), handle(Events.of(Events.named("REMOVE", gone))).getBatchItemFailures());

    assertEquals(writes, projector.writes());
    assertEquals(1, projector.book(NQ).quantity());
  }

  @Test
  void anUnreadableImageIsAcknowledgedAndItsAccountHeldAgainstTheLedger() {
    handle(Events.of(Events.of(ledger.fill(0, fill("1", Side.BUY, 0)), 101)));
    DynamodbStreamRecord bad = Events.of(ledger.fill(1, fill("2", Side.BUY, 10)), 102);
    bad.getDynamodb().getNewImage().put("fills", new AttributeValue().withS("no list"));
    ledger.spoil(1);

    assertEquals(List.of(), handle(Events.of(bad)).getBatchItemFailures());
    assertTrue(projector.book(NQ).isStale());

    ledger.mend();
    assertEquals(List.of(), handle(Events.of(bad)).getBatchItemFailures());
    assertEquals(2, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aRecordWithoutAnAccountIsAcknowledged() {
    StreamRecord nameless = new StreamRecord();
    nameless.setSequenceNumber("101");
    nameless.setNewImage(Map.of());

    assertEquals(
        List.of(), handle(Events.of(Events.named("INSERT", nameless))).getBatchItemFailures());
  }

  @SuppressWarnings("NullAway") // the handler has no use for its context
  private StreamsEventResponse handle(DynamodbEvent event) {
    return handler.handleRequest(event, null);
  }

  private static Fill fill(String id, Side side, long second) {
    return new Fill(
        id,
        NQ,
        side,
        1,
        new Price(80_000),
        new Money(140),
        Fills.START.plusSeconds(second),
        false,
        false);
  }
}
