package signaldesk.keeppositions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.backend.TestBackend;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Positions and Trades on a real DynamoDB, its calls counted, its items as they are. */
final class RealTables {
  private final TestBackend backend = TestBackend.fresh();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  final DynamoDbClient dynamo = counted(backend.dynamoDb());
  final PositionTable positions =
      new PositionTable(new SdkDynamoDb(dynamo), backend.table("Positions"));
  final TradeTable trades = new TradeTable(new SdkDynamoDb(dynamo), backend.table("Trades"));

  /** Calls of this kind since last asked. */
  int calls(String kind) {
    Integer count = calls.remove(kind);
    return count == null ? 0 : count;
  }

  /** Every item of both tables, in the order of its text. */
  List<Map<String, AttributeValue>> items() {
    return List.of("Positions", "Trades").stream()
        .map(backend::table)
        .flatMap(name -> backend.dynamoDb().scan(scan -> scan.tableName(name)).items().stream())
        .sorted(Comparator.comparing(RealTables::key))
        .toList();
  }

  /** Bytes that DynamoDB bills an item with: names and values, a number at two digits a byte. */
  static long size(Map<String, AttributeValue> item) {
    return item.entrySet().stream().mapToLong(e -> e.getKey().length() + size(e.getValue())).sum();
  }

  private static String key(Map<String, AttributeValue> item) {
    AttributeValue range = item.getOrDefault("tradeId", item.get("contractId"));
    return (range == null ? "" : range.s());
  }

  private static long size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().length();
      case N -> value.n().length() / 2 + 2;
      case M -> 3 + value.m().size() + size(value.m());
      case L -> 3 + value.l().stream().mapToLong(one -> 1 + size(one)).sum();
      default -> 1;
    };
  }

  private DynamoDbClient counted(DynamoDbClient client) {
    Object proxy =
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              calls.merge(method.getName(), 1, Integer::sum);
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return (DynamoDbClient) proxy;
  }
}
