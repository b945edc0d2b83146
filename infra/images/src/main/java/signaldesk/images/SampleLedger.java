package signaldesk.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts what a stream's sample shows into the ledger: books are made from there, not from events.
 */
final class SampleLedger {
  private SampleLedger() {}

  static void write(DynamoDbClient dynamo, String table, Path sample) throws IOException {
    for (JsonNode each : new ObjectMapper().readTree(sample.toFile()).path("Records")) {
      Map<String, AttributeValue> order = item(each.at("/dynamodb/NewImage"));
      dynamo.putItem(put -> put.tableName(table).item(order));
    }
  }

  private static Map<String, AttributeValue> item(JsonNode node) {
    Map<String, AttributeValue> item = new HashMap<>();
    node.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode node) {
    String type = node.fieldNames().next();
    JsonNode held = node.path(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(held.asText());
      case "N" -> AttributeValue.fromN(held.asText());
      case "M" -> AttributeValue.fromM(item(held));
      case "L" ->
          AttributeValue.fromL(
              StreamSupport.stream(held.spliterator(), false).map(SampleLedger::value).toList());
      default -> throw new IllegalArgumentException("no attribute of an order: " + node);
    };
  }
}
