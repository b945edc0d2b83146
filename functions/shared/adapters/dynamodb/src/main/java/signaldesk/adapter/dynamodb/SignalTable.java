package signaldesk.adapter.dynamodb;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import signaldesk.port.Page;
import signaldesk.port.SignalStore;
import signaldesk.signal.Signal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Signals on DynamoDB. A first delivery costs one conditional write; a later one is told by that
 * same write's refusal what stands there, so it costs no read.
 */
public final class SignalTable implements SignalStore {
  private static final String ABSENT = "attribute_not_exists(signalId)";
  private static final String INDEX = "byDay";

  /** Deliveries at the same moment can cancel each other's transactions; one gets through. */
  private static final int TRIES = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final BatchGet batchGet;

  public SignalTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.batchGet = new BatchGet(dynamo, table, "signalId");
  }

  @Override
  public Stored putIfAbsent(Signal signal) {
    List<Item> items = SignalItems.of(signal);
    Optional<Item> standing = items.size() == 1 ? put(items.getFirst()) : putAll(items);
    return standing
        .map(head -> new Stored(whole(head), false))
        .orElseGet(() -> new Stored(signal, true));
  }

  @Override
  public void markQueued(String signalId) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(signalId))
            .updateExpression("SET queued = :true")
            .conditionExpression("attribute_exists(signalId)")
            .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
  }

  @Override
  public Optional<Signal> find(String signalId) {
    return head(signalId).map(this::whole);
  }

  @Override
  public Page<Signal> ofDay(LocalDate utcDay, int limit, String before) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":day", AttributeValue.fromS(utcDay.toString()));
    if (!before.isEmpty()) {
      values.put(":before", AttributeValue.fromS(before));
    }
    // One more than asked for tells whether there is a next page.
    List<Item> found =
        dynamo
            .query(query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .scanIndexForward(false)
                    .limit(limit + 1)
                    .keyConditionExpression(
                        before.isEmpty() ? "#day = :day" : "#day = :day AND acceptedAt < :before")
                    .expressionAttributeNames(Map.of("#day", "day"))
                    .expressionAttributeValues(values))
            .items()
            .stream()
            .map(Item::new)
            .toList();
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.getLast().text("acceptedAt") : "";
    return new Page<>(signals(shown), next);
  }

  /** What already stands under this id, or empty after writing. */
  private Optional<Item> put(Item head) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(head.attributes())
              .conditionExpression(ABSENT)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException known) {
      return known.hasItem()
          ? Optional.of(new Item(known.item()))
          : head(head.text("signalId")); // an endpoint that does not tell
    }
  }

  /** The same for a head with chunks: all of them or none. */
  private Optional<Item> putAll(List<Item> items) {
    for (int tried = 1; ; tried++) {
      try {
        dynamo.transactWriteItems(
            write -> write.transactItems(items.stream().map(this::putUnlessThere).toList()));
        return Optional.empty();
      } catch (TransactionCanceledException cancelled) {
        Optional<Item> standing = head(items.getFirst().text("signalId"));
        if (standing.isPresent()) {
          return standing;
        }
        if (tried == TRIES || !conflicted(cancelled)) {
          throw cancelled;
        }
      }
    }
  }

  private TransactWriteItem putUnlessThere(Item item) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(item.attributes()).conditionExpression(ABSENT))
        .build();
  }

  private static boolean conflicted(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .anyMatch("TransactionConflict"::equals);
  }

  private Optional<Item> head(String signalId) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(key(signalId)).consistentRead(true));
    return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
  }

  private Signal whole(Item head) {
    List<String> chunkIds = SignalItems.chunkIds(head);
    return chunkIds.isEmpty()
        ? SignalItems.read(head, List.of())
        : read(head, batchGet.byId(chunkIds));
  }

  /** The signals of these index entries, in their order. */
  private List<Signal> signals(List<Item> entries) {
    List<String> ids = entries.stream().map(entry -> entry.text("signalId")).toList();
    Map<String, Item> byId = batchGet.byId(ids);
    List<Item> heads = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    Map<String, Item> chunks =
        batchGet.byId(heads.stream().map(SignalItems::chunkIds).flatMap(List::stream).toList());
    return heads.stream().map(head -> read(head, chunks)).toList();
  }

  private static Signal read(Item head, Map<String, Item> chunks) {
    Stream<Item> own = SignalItems.chunkIds(head).stream().map(chunks::get);
    return SignalItems.read(head, own.map(Objects::requireNonNull).toList());
  }

  private static Map<String, AttributeValue> key(String signalId) {
    return new Item().with("signalId", signalId).attributes();
  }
}
