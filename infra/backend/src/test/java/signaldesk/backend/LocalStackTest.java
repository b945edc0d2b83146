package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalStackTest {

  @Test
  void theTemplatesTablesAndQueuesWorkOnLocalStack() {
    boolean docker = LocalStack.dockerAnswers();
    if (!docker) {
      System.out.println("LocalStack is not tried: no Docker engine answers on this machine.");
    }
    assumeTrue(docker, "no Docker engine answers on this machine");

    try (Clients clients = Clients.of(LocalStack.start())) {
      Provision provision = new Provision(Template.read(Template.find()), "smoke", clients);
      Resources made = provision.all();
      Map<String, AttributeValue> key =
          Map.of("accountId", AttributeValue.fromS("1001"), "orderId", AttributeValue.fromS("1"));
      clients.dynamoDb().putItem(r -> r.tableName(made.ref("Orders")).item(key));
      clients
          .sqs()
          .sendMessage(r ->
              r.queueUrl(made.ref("OrdersQueue"))
                  .messageBody("sent")
                  .messageGroupId("1001")
                  .messageDeduplicationId("1"));

      assertEquals(
          key, clients.dynamoDb().getItem(r -> r.tableName(made.ref("Orders")).key(key)).item());
      assertEquals(
          "sent",
          clients
              .sqs()
              .receiveMessage(r -> r.queueUrl(made.ref("OrdersQueue")))
              .messages()
              .getFirst()
              .body());
    }
  }
}
