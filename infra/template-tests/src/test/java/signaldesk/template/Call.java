package signaldesk.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import signaldesk.backend.Exchange;
import signaldesk.backend.Table;

/**
 * One thing that a function did to one part of the desk, as IAM sees it.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param part a table's or queue's logical id, {@code Signals/index/byDay} for an index, {@code
 *     Reports/key} for an object, {@code parameter/name} for a secret
 * @param leadingKeys the partition keys of the items written; empty where none was
 */
record Call(String action, String part, Set<String> leadingKeys) {
  /** A batch is asked for, and allowed, as the one call that it repeats. */
  private static final Map<String, String> SQS =
      Map.of(
          "SendMessage", "SendMessage",
          "SendMessageBatch", "SendMessage",
          "ChangeMessageVisibility", "ChangeMessageVisibility",
          "ChangeMessageVisibilityBatch", "ChangeMessageVisibility");

  /**
   * What a request asks for.
   *
   * @param tables by their names at the backend
   * @param queues logical ids by their URLs' last parts
   * @param buckets logical ids by their names
   */
  static List<Call> of(
      Exchange exchange,
      Map<String, Table> tables,
      Map<String, String> queues,
      Map<String, String> buckets) {
    JsonNode request = json(exchange.request());
    return switch (exchange.service()) {
      case "DynamoDB" -> ofDatabase(exchange.operation(), request, name -> table(tables, name));
      case "SQS" -> {
        String url = request.path("QueueUrl").asText();
        String id = queues.getOrDefault(url.substring(url.lastIndexOf('/') + 1), url);
        String action = SQS.getOrDefault(exchange.operation(), exchange.operation());
        yield List.of(new Call("sqs:" + action, id, Set.of()));
      }
      case "S3" -> ofBucket(exchange, request, buckets);
      case "SSM" ->
          List.of(
              new Call("ssm:GetParameter", "parameter" + request.path("Name").asText(), Set.of()));
      case "Chat" -> List.of(); // a door of somebody else's
      default -> throw new IllegalArgumentException("no role knows " + exchange);
    };
  }

  private static List<Call> ofBucket(
      Exchange exchange, JsonNode request, Map<String, String> buckets) {
    String bucket = buckets.getOrDefault(request.path("Bucket").asText(), "no bucket");
    String key = bucket + "/" + request.path("Key").asText();
    Call call = new Call("s3:" + exchange.operation(), key, Set.of());
    // Who may not list is told that he may not read, instead of that nothing is there.
    return exchange.status() == 404
        ? List.of(call, new Call("s3:ListBucket", bucket, Set.of()))
        : List.of(call);
  }

  private static List<Call> ofDatabase(
      String operation, JsonNode request, Function<String, Table> tables) {
    return switch (operation) {
      case "BatchGetItem" ->
          names(request.path("RequestItems"))
              .map(name -> call("BatchGetItem", tables.apply(name).id(), Set.of()))
              .toList();
      // Allowed by what it consists of; there is no action of its name.
      case "TransactWriteItems" ->
          elements(request.path("TransactItems"))
              .flatMap(item ->
                  names(item)
                      .flatMap(kind -> {
                        String action =
                            kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item";
                        return ofDatabase(action, item.path(kind), tables).stream();
                      }))
              .distinct()
              .toList();
      default -> {
        Table table = tables.apply(request.path("TableName").asText());
        String index = request.path("IndexName").asText("");
        JsonNode item = request.has("Item") ? request.path("Item") : request.path("Key");
        JsonNode key = item.path(table.keys().getFirst().name()).path("S");
        yield List.of(
            call(
                operation,
                index.isEmpty() ? table.id() : table.id() + "/index/" + index,
                key.isMissingNode() ? Set.of() : new TreeSet<>(Set.of(key.asText()))));
      }
    };
  }

  private static Call call(String operation, String part, Set<String> leadingKeys) {
    return new Call("dynamodb:" + operation, part, leadingKeys);
  }

  private static Table table(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table of the template is called " + name);
    }
    return table;
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
