package signaldesk.bench.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import signaldesk.backend.Exchange;

/** Adds up what went through a tap. */
final class Counter implements Consumer<Exchange> {
  /** SQS counts each started 64 KB of a request as one. */
  private static final int QUEUE_CHUNK = 64 * 1024;

  /** The paper venue's own table. */
  static final String PAPER = "Paper";

  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final UnaryOperator<String> idOf;
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * @param idOf the id in the template of a table with this name
   */
  Counter(UnaryOperator<String> idOf) {
    this.idOf = idOf;
  }

  @Override
  public synchronized void accept(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** What went through since this was last asked. */
  synchronized List<Exchange> take() {
    List<Exchange> taken = List.copyOf(exchanges);
    exchanges.clear();
    return taken;
  }

  /** By table, indexes as {@code Table/index}, in the order of their names. */
  Map<String, Units> units(List<Exchange> exchanges) {
    Map<String, Units> units = new TreeMap<>();
    for (Exchange exchange : exchanges) {
      if (exchange.service().equals("DynamoDB")) {
        add(units, exchange);
      }
    }
    return units;
  }

  private void add(Map<String, Units> units, Exchange exchange) {
    boolean reads = READS.contains(exchange.operation());
    JsonNode request = read(exchange.request());
    JsonNode consumed = read(exchange.answer()).path("ConsumedCapacity");
    String table = idOf.apply(request.path("TableName").asText());
    if (isPaperSettings(request)) {
      table = PAPER;
    }
    if (consumed.isMissingNode() && !reads) {
      // Refused: a condition that failed costs what the write would have cost.
      int failed = ItemSize.writeUnits(request.path("Item"));
      units.merge(table, units(false, BigDecimal.valueOf(failed)), Units::plus);
      return;
    }
    if (reads && !table.isEmpty()) {
      // One table, and never an index and the table itself.
      String index = request.path("IndexName").asText();
      String from = index.isEmpty() ? table : table + "/" + index;
      units.merge(from, units(true, least(request, consumed)), Units::plus);
      return;
    }
    for (JsonNode one : consumed.isArray() ? consumed : List.of(consumed)) {
      if (one.isObject()) {
        addTable(units, one, reads);
      }
    }
  }

  /** DynamoDB Local counts nothing for a read that finds nothing; AWS counts the least there is. */
  private static BigDecimal least(JsonNode request, JsonNode consumed) {
    BigDecimal least = new BigDecimal(request.path("ConsistentRead").asBoolean() ? "1" : "0.5");
    return consumed.path("CapacityUnits").decimalValue().max(least);
  }

  /** The paper venue's settings lie in the Desk table; a real broker has none there. */
  private static boolean isPaperSettings(JsonNode request) {
    return request.path("Key").path("scope").path("S").asText().equals("BROKER");
  }

  private void addTable(Map<String, Units> units, JsonNode consumed, boolean reads) {
    String table = idOf.apply(consumed.path("TableName").asText());
    BigDecimal all = consumed.path("CapacityUnits").decimalValue();
    for (var index : consumed.path("GlobalSecondaryIndexes").properties()) {
      BigDecimal its = index.getValue().path("CapacityUnits").decimalValue();
      all = all.subtract(its);
      units.merge(table + "/" + index.getKey(), units(reads, its), Units::plus);
    }
    units.merge(table, units(reads, all), Units::plus);
  }

  private static Units units(boolean reads, BigDecimal units) {
    return reads ? new Units(BigDecimal.ZERO, units) : new Units(units, BigDecimal.ZERO);
  }

  /** Requests to SQS as it bills them. */
  static int queueRequests(List<Exchange> exchanges) {
    return exchanges.stream()
        .filter(exchange -> exchange.service().equals("SQS"))
        .mapToInt(exchange -> (bytes(exchange.request()) + QUEUE_CHUNK - 1) / QUEUE_CHUNK)
        .sum();
  }

  /**
   * Whether something was written or sent twice, because its answer was late. The paper venue's
   * quotes are the same for all of a signal's orders.
   */
  boolean repeats(List<Exchange> exchanges) {
    List<String> writes =
        exchanges.stream()
            .filter(exchange -> !READS.contains(exchange.operation()))
            .filter(exchange -> !table(exchange).equals(PAPER))
            .map(exchange -> exchange.operation() + exchange.request())
            .toList();
    return Set.copyOf(writes).size() < writes.size();
  }

  /** How many items of this table were written. */
  int writes(List<Exchange> exchanges, String table) {
    return (int)
        exchanges.stream()
            .filter(exchange -> exchange.service().equals("DynamoDB"))
            .filter(exchange -> !READS.contains(exchange.operation()) && exchange.status() == 200)
            .filter(exchange -> table(exchange).equals(table))
            .count();
  }

  private String table(Exchange exchange) {
    return idOf.apply(read(exchange.request()).path("TableName").asText());
  }

  /** Bytes sent and received. */
  static long bytes(List<Exchange> exchanges) {
    return exchanges.stream()
        .mapToLong(exchange -> bytes(exchange.request()) + bytes(exchange.answer()))
        .sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + json, e);
    }
  }
}
