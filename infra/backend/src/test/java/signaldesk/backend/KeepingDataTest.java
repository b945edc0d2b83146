package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeepingDataTest {
  private static final Template TEMPLATE = Template.read(Template.find());

  @Test
  void itemsAndMessagesAreThereAgainAfterARestart(@TempDir Path folder) {
    Map<String, AttributeValue> key =
        Map.of("accountId", AttributeValue.fromS("1001"), "orderId", AttributeValue.fromS("1"));
    try (Backend backend = Backend.keeping(folder);
        Clients clients = Clients.of(backend.endpoints())) {
      Provision provision = new Provision(TEMPLATE, "kept", clients);
      String table = provision.table("Orders");
      String queue = provision.queue("OrdersQueue");
      clients.dynamoDb().putItem(r -> r.tableName(table).item(key));
      clients
          .sqs()
          .sendMessage(r ->
              r.queueUrl(queue)
                  .messageBody("kept")
                  .messageGroupId("1001")
                  .messageDeduplicationId("1"));
    }

    try (Backend backend = Backend.keeping(folder);
        Clients clients = Clients.of(backend.endpoints())) {
      Provision provision = new Provision(TEMPLATE, "kept", clients);
      String table = provision.table("Orders");
      String queue = provision.queue("OrdersQueue");

      assertEquals(key, clients.dynamoDb().getItem(r -> r.tableName(table).key(key)).item());
      assertEquals(
          "kept",
          clients.sqs().receiveMessage(r -> r.queueUrl(queue)).messages().getFirst().body());
    }
  }
}
