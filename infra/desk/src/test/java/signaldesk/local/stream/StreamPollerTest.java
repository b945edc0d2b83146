package signaldesk.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Template;
import signaldesk.backend.TestBackend;
import signaldesk.local.FakeFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Timeout(180)
class StreamPollerTest {
  private final TestBackend backend = TestBackend.fresh();

  @Test
  void aRecordHoldsWhatLambdaPutsIntoIt() throws InterruptedException {
    put("1", "first");
    put("1", "second");
    FakeFunction function = new FakeFunction((call, event) -> FakeFunction.done());

    try (StreamPoller poller = poller(function, Checkpoints.inMemory())) {
      poller.start();
      JsonNode record = function.await(1).getFirst().at("/Records/1");

      assertEquals("MODIFY", record.path("eventName").asText());
      assertEquals("aws:dynamodb", record.path("eventSource").asText());
      assertEquals(backend.streamArn("Orders"), record.path("eventSourceARN").asText());
      JsonNode change = record.path("dynamodb");
      assertEquals("first", change.at("/OldImage/note/S").asText());
      assertEquals("second", change.at("/NewImage/note/S").asText());
      assertEquals("2", change.at("/NewImage/list/L/1/N").asText());
      assertEquals("1001", change.at("/Keys/accountId/S").asText());
      assertEquals("NEW_AND_OLD_IMAGES", change.path("StreamViewType").asText());
      assertTrue(change.path("SequenceNumber").asText().matches("\\d{5,}"));
      assertTrue(change.path("SizeBytes").isIntegralNumber());
      assertTrue(change.path("ApproximateCreationDateTime").asLong() > 1_700_000_000L);
    }
  }

  @Test
  void aRecordThatFailsHoldsUpItsShardUntilItIsDone() throws InterruptedException {
    put("1", "bad");
    FakeFunction function =
        new FakeFunction((call, event) -> call < 2 ? FakeFunction.threw() : FakeFunction.done());

    try (StreamPoller poller = poller(function, Checkpoints.inMemory())) {
      poller.start();
      function.await(1);
      put("2", "good");
      List<JsonNode> events = function.await(4);

      assertEquals(
          List.of("1", "1", "1", "2"),
          events.stream()
              .map(event -> event.at("/Records/0/dynamodb/Keys/orderId/S").asText())
              .toList());
    }
  }

  @Test
  void whatWasDoneBeforeARestartIsNotSentAgainWhereTheDataIsKept(@TempDir Path folder)
      throws InterruptedException {
    Path file = folder.resolve("checkpoints");
    put("1", "before");
    FakeFunction function = new FakeFunction((call, event) -> FakeFunction.done());
    try (StreamPoller poller = poller(function, Checkpoints.in(file))) {
      poller.start();
      function.await(1);
      while (!java.nio.file.Files.exists(file)) {
        Thread.onSpinWait();
      }
    }
    put("2", "after");

    FakeFunction next = new FakeFunction((call, event) -> FakeFunction.done());
    try (StreamPoller poller = poller(next, Checkpoints.in(file))) {
      poller.start();

      assertEquals(
          List.of("2"), FakeFunction.each(next.await(1).getFirst(), "/dynamodb/Keys/orderId/S"));
    }
  }

  private StreamPoller poller(FakeFunction function, Checkpoints checkpoints) {
    var mapping =
        Template.read(Template.find()).function("KeepPositions").streamMappings().getFirst();
    String arn = backend.streamArn("Orders");
    return new StreamPoller(backend.streams(), arn, mapping, function, checkpoints, message -> {});
  }

  private void put(String orderId, String note) {
    String table = backend.table("Orders");
    Map<String, AttributeValue> item =
        Map.of(
            "accountId", AttributeValue.fromS("1001"),
            "orderId", AttributeValue.fromS(orderId),
            "note", AttributeValue.fromS(note),
            "fillCount", AttributeValue.fromN("1"),
            "list",
                AttributeValue.fromL(
                    List.of(AttributeValue.fromN("1"), AttributeValue.fromN("2"))));
    backend.dynamoDb().putItem(r -> r.tableName(table).item(item));
  }
}
