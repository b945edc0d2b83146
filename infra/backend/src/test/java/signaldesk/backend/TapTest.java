package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class TapTest {
  private static final TestBackend BACKEND = TestBackend.fresh();

  private final List<Exchange> seen = new CopyOnWriteArrayList<>();

  @Test
  void everyRequestIsPassedOnAndTold() {
    try (Tap tap = Tap.http(TestBackend.endpoints(), seen::add);
        Clients clients = Clients.of(tap.endpoints())) {
      put(clients, "1");
      clients
          .sqs()
          .sendMessage(r -> r.queueUrl(BACKEND.queueUrl("PositionsFailed")).messageBody("hello"));
      clients.streams().describeStream(r -> r.streamArn(BACKEND.streamArn("Orders")));
    }

    assertEquals(
        List.of(
            "DynamoDB PutItem 200", "SQS SendMessage 200", "DynamoDBStreams DescribeStream 200"),
        seen.stream()
            .map(one -> one.service() + " " + one.operation() + " " + one.status())
            .toList());
    assertTrue(seen.get(1).request().contains("hello"));
    assertTrue(seen.get(1).answer().contains("MessageId"));
  }

  @Test
  void theDatabaseSaysWhatTheRequestConsumed() {
    try (Tap tap = Tap.http(TestBackend.endpoints(), seen::add);
        Clients clients = Clients.of(tap.endpoints())) {
      put(clients, "2");
    }

    assertTrue(seen.getFirst().answer().contains("\"CapacityUnits\":1.0"), seen.toString());
  }

  @Test
  void aRefusalReachesTheClientAsWhatItIs() {
    try (Tap tap = Tap.http(TestBackend.endpoints(), seen::add);
        Clients clients = Clients.of(tap.endpoints())) {
      assertThrows(
          ConditionalCheckFailedException.class,
          () ->
              clients
                  .dynamoDb()
                  .putItem(r ->
                      r.tableName(BACKEND.table("Orders"))
                          .item(order("3"))
                          .conditionExpression("attribute_exists(orderId)")));
    }

    assertEquals(400, seen.getFirst().status());
  }

  @Test
  void overTlsOnlyWhoTrustsItsCertificateIsServed(@TempDir Path folder)
      throws IOException, InterruptedException {
    LocalCertificate certificate = LocalCertificate.in(folder);
    try (Tap tap = Tap.https(TestBackend.endpoints(), certificate, seen::add);
        HttpClient trusting = HttpClient.newBuilder().sslContext(certificate.context()).build();
        HttpClient stranger = HttpClient.newHttpClient()) {
      HttpRequest listTables =
          HttpRequest.newBuilder(tap.endpoints().dynamoDb())
              .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
              .header("Content-Type", "application/x-amz-json-1.0")
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
                      + " SignedHeaders=host, Signature=0")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();

      assertEquals(200, trusting.send(listTables, BodyHandlers.ofString()).statusCode());
      assertThrows(SSLException.class, () -> stranger.send(listTables, BodyHandlers.ofString()));
    }

    assertEquals(1, seen.size());
    assertTrue(Files.readString(certificate.pem()).startsWith("-----BEGIN CERTIFICATE-----"));
    assertFalse(certificate.javaFlags().isEmpty());
  }

  /** For what nothing is behind. */
  @Test
  void objectsSecretsAndChatsAreAnsweredHere() throws IOException, InterruptedException {
    try (Tap tap = Tap.http(TestBackend.endpoints(), seen::add);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder object =
          HttpRequest.newBuilder(tap.endpoints().others().orElseThrow().resolve("/reports/day/1"));
      HttpRequest get = object.GET().build();
      assertEquals(404, client.send(get, BodyHandlers.ofString()).statusCode());
      HttpRequest.Builder put = object.copy().PUT(HttpRequest.BodyPublishers.ofString("one"));
      HttpRequest create = put.copy().header("If-None-Match", "*").build();
      String etag =
          client.send(create, BodyHandlers.ofString()).headers().firstValue("ETag").orElseThrow();
      assertEquals(412, client.send(create, BodyHandlers.ofString()).statusCode());
      HttpRequest replace = put.header("If-Match", etag).build();
      assertEquals(200, client.send(replace, BodyHandlers.ofString()).statusCode());
      assertEquals(412, client.send(replace, BodyHandlers.ofString()).statusCode());
      assertEquals("one", client.send(get, BodyHandlers.ofString()).body());

      HttpRequest secret =
          HttpRequest.newBuilder(tap.endpoints().dynamoDb())
              .header("X-Amz-Target", "AmazonSSM.GetParameter")
              .POST(HttpRequest.BodyPublishers.ofString("{\"Name\":\"/channels/gone\"}"))
              .build();
      String webhook =
          client
              .send(secret, BodyHandlers.ofString())
              .body()
              .replaceAll(".*\"(http[^\"]+)\".*", "$1");
      HttpRequest message =
          HttpRequest.newBuilder(java.net.URI.create(webhook))
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertEquals(404, client.send(message, BodyHandlers.ofString()).statusCode());
    }

    assertEquals(
        "S3 GetObject {\"Bucket\":\"reports\",\"Key\":\"day/1\"}",
        seen.getFirst().service()
            + " "
            + seen.getFirst().operation()
            + " "
            + seen.getFirst().request());
    assertEquals("SSM GetParameter", seen.get(6).service() + " " + seen.get(6).operation());
    assertEquals("Chat POST", seen.getLast().service() + " " + seen.getLast().operation());
  }

  private static void put(Clients clients, String id) {
    clients.dynamoDb().putItem(r -> r.tableName(BACKEND.table("Orders")).item(order(id)));
  }

  private static Map<String, AttributeValue> order(String id) {
    return Map.of("accountId", AttributeValue.fromS("1001"), "orderId", AttributeValue.fromS(id));
  }
}
