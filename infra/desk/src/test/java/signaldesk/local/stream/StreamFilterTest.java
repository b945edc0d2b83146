package signaldesk.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.LambdaFunction.StreamMapping;
import signaldesk.backend.Template;
import signaldesk.backend.TestBackend;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.local.FakeFunction;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Side;
import signaldesk.signal.Target;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What of the ledger's real stream the template's own filter lets through to keep-positions. */
@Timeout(180)
class StreamFilterTest {
  private static final Instant T0 = Instant.parse("2026-11-23T15:30:00Z");
  private static final Contract NQ = new Contract("CON.F.US.ENQ.Z26", "ENQ");
  private static final StreamMapping MAPPING =
      Template.read(Template.find()).function("KeepPositions").streamMappings().getFirst();

  private final TestBackend backend = TestBackend.fresh();
  private final OrderTable ledger =
      new OrderTable(new SdkDynamoDb(backend.dynamoDb()), backend.table(MAPPING.tableId()));

  @Test
  void aClaimWakesNobodyAndItsFillsAndTheirCorrectionsDo() throws InterruptedException {
    Order claimed = claimed(0);
    Order filled =
        claimed.with(
            0, claimed.legs().getFirst().became(LegState.FILLED, "9000", ""), fill(false), T0);
    Order voided = filled.withFills(fill(true));
    ledger.create(claimed);
    ledger.update(filled);
    ledger.update(voided);

    assertEquals(List.of("2", "3"), versionsThatWake(2));
  }

  @Test
  void ordersThatEndWithoutAFillWakeNobody() throws InterruptedException {
    ledger.create(Order.ended(request(0), "owner-1", "NQ1!", OrderState.DENIED, "halted", T0));
    Order rejected = claimed(1);
    ledger.create(rejected);
    ledger.update(
        rejected.with(
            0,
            rejected.legs().getFirst().became(LegState.REJECTED, null, "no margin"),
            List.of(),
            T0));
    Order filled = claimed(2).withFills(fill(false));
    ledger.create(filled);

    List<JsonNode> woken = wake(1);

    assertEquals(1, woken.size());
    assertEquals(
        List.of(filled.request().orderId()),
        FakeFunction.each(woken.getFirst(), "/dynamodb/Keys/orderId/S"));
  }

  @Test
  void anItemThatIsDeletedWakesNobody() throws InterruptedException {
    Order first = claimed(0).withFills(fill(false));
    ledger.create(first);
    backend
        .dynamoDb()
        .deleteItem(delete ->
            delete
                .tableName(backend.table(MAPPING.tableId()))
                .key(
                    java.util.Map.of(
                        "accountId", AttributeValue.fromS("1001"),
                        "orderId", AttributeValue.fromS(first.request().orderId()))));
    ledger.create(claimed(1).withFills(fill(false)));

    List<String> names =
        wake(2).stream()
            .flatMap(event ->
                java.util.stream.StreamSupport.stream(event.path("Records").spliterator(), false))
            .map(record -> record.path("eventName").asText())
            .toList();
    assertEquals(List.of("INSERT", "INSERT"), names);
  }

  @Test
  void noPatternLetsEverythingThroughAndSeveralLetThroughWhatOneOfThemDoes() {
    String record = "{\"dynamodb\":{\"NewImage\":{\"b\":{\"N\":\"0\"}}}}";

    assertTrue(new StreamFilter(List.of()).lets(record));
    assertFalse(new StreamFilter(List.of(exists("a"))).lets(record));
    assertTrue(new StreamFilter(List.of(exists("a"), exists("b"))).lets(record));
    assertThrows(IllegalArgumentException.class, () -> new StreamFilter(List.of("{\"a\": 1}")));
  }

  private static String exists(String name) {
    return "{\"dynamodb\":{\"NewImage\":{\"%s\":{\"N\":[{\"exists\":true}]}}}}".formatted(name);
  }

  private List<String> versionsThatWake(int count) throws InterruptedException {
    return wake(count).stream()
        .flatMap(event -> FakeFunction.each(event, "/dynamodb/NewImage/version/N").stream())
        .toList();
  }

  /** The events of this many records, all of them let through one by one. */
  private List<JsonNode> wake(int count) throws InterruptedException {
    StreamMapping oneByOne =
        new StreamMapping(
            MAPPING.tableId(),
            MAPPING.startingPosition(),
            1,
            true,
            true,
            0,
            MAPPING.maxRecordAge(),
            MAPPING.failuresQueueId(),
            MAPPING.filters());
    FakeFunction function = new FakeFunction((_, _) -> FakeFunction.done());
    try (StreamPoller poller =
        new StreamPoller(
            backend.streams(),
            backend.streamArn(MAPPING.tableId()),
            oneByOne,
            function,
            Checkpoints.inMemory(),
            _ -> {})) {
      poller.start();
      return function.await(count);
    }
  }

  private static Order claimed(int second) {
    Leg leg = Leg.open(NQ, Side.BUY, 1);
    return Order.claimed(
        request(second),
        "owner-1",
        "NQ1!",
        new Decision.Plan(0, List.of(leg)),
        T0,
        T0.plusSeconds(30));
  }

  private static OrderRequest request(int second) {
    Instant at = T0.plusSeconds(second);
    String signalId = "%064x".formatted(second + 1);
    return new OrderRequest(
        "1001",
        OrderRequest.orderId(at, signalId),
        signalId,
        "demo",
        "NQ1!",
        Target.LONG,
        null,
        at,
        at,
        at.plusSeconds(60));
  }

  private static List<Fill> fill(boolean voided) {
    return List.of(
        new Fill("f1", NQ.id(), Side.BUY, 1, new Price(84_041), new Money(140), T0, voided, false));
  }
}
