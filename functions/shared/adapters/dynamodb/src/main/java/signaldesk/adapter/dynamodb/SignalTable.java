package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.order.OrderRequest;
import signaldesk.port.Page;
import signaldesk.port.SignalStore;
import signaldesk.signal.Signal;

/**
 * Signals on DynamoDB. A first delivery costs one conditional write; a later one is told by that
 * same write's refusal what stands there, so it costs no read.
 */
public final class SignalTable implements SignalStore {
  private static final Condition ABSENT = Condition.of("attribute_not_exists(signalId)");
  private static final String INDEX = "byDay";

  /** Deliveries at the same moment can cancel each other's transactions; one gets through. */
  private static final int TRIES = 8;

  private final DynamoDb dynamo;
  private final String table;

  public SignalTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
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
    Item values = new Item().with(":true", true);
    Condition there = Condition.of("attribute_exists(signalId)", values);
    if (!dynamo.update(table, key(signalId), "SET queued = :true", there).done()) {
      throw new IllegalStateException("no signal " + signalId + " to mark");
    }
  }

  @Override
  public void countDuplicate(String signalId) {
    Condition none = Condition.of("", new Item().with(":one", 1));
    dynamo.update(table, key(signalId), "ADD duplicates :one", none);
  }

  @Override
  public Optional<Signal> find(String signalId) {
    return head(signalId).map(this::whole);
  }

  @Override
  public Page<Signal> ofDay(LocalDate utcDay, int limit, String before) {
    Item values = new Item().with(":day", utcDay.toString());
    String keys = "#day = :day";
    if (!before.isEmpty()) {
      values.with(":before", before);
      keys += " AND acceptedAt < :before";
    }
    Condition ofDay = Condition.of(keys, values).naming("#day", "day");
    // One more than asked for tells whether there is a next page.
    List<Item> found =
        dynamo.query(Query.of(table, ofDay).on(INDEX).fromNewest().atMost(limit + 1)).items();
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.getLast().text("acceptedAt") : "";
    return new Page<>(signals(shown, SignalTable::fail), next);
  }

  @Override
  public List<Signal> between(Instant from, Instant to) {
    return between(from, to, SignalTable::fail);
  }

  @Override
  public List<Signal> between(Instant from, Instant to, Consumer<RuntimeException> unreadable) {
    LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
    List<Signal> signals = new ArrayList<>();
    for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      // No order id is as short as the bounds, so none is equal to the second.
      Item values =
          new Item()
              .with(":day", day.toString())
              .with(":from", OrderRequest.firstOrderId(from))
              .with(":to", OrderRequest.firstOrderId(to));
      Condition within =
          Condition.of("#day = :day AND acceptedAt BETWEEN :from AND :to", values)
              .naming("#day", "day");
      signals.addAll(signals(dynamo.items(Query.of(table, within).on(INDEX)).toList(), unreadable));
    }
    return signals;
  }

  /** What already stands under this id, or empty after writing. */
  private Optional<Item> put(Item head) {
    return switch (dynamo.put(table, head, ABSENT)) {
      case Written.Done() -> Optional.empty();
      case Written.Refused(var standing) ->
          standing.isPresent()
              ? standing
              : head(head.text("signalId")); // an endpoint that does not tell
    };
  }

  /** The same for a head with chunks: all of them or none. */
  private Optional<Item> putAll(List<Item> items) {
    for (int tried = 1; ; tried++) {
      List<String> reasons = dynamo.putAll(table, items, ABSENT);
      if (reasons.isEmpty()) {
        return Optional.empty();
      }
      Optional<Item> standing = head(items.getFirst().text("signalId"));
      if (standing.isPresent()) {
        return standing;
      }
      if (tried == TRIES || !reasons.contains("TransactionConflict")) {
        throw new CallFailed("TransactWriteItems", String.join(",", reasons), null);
      }
    }
  }

  private Optional<Item> head(String signalId) {
    return dynamo.get(table, key(signalId));
  }

  private Signal whole(Item head) {
    List<String> chunkIds = SignalItems.chunkIds(head);
    return chunkIds.isEmpty() ? SignalItems.read(head, List.of()) : read(head, byId(chunkIds));
  }

  /** The signals of these index entries, in their order. */
  private List<Signal> signals(List<Item> entries, Consumer<RuntimeException> unreadable) {
    List<String> ids = entries.stream().map(entry -> entry.text("signalId")).toList();
    Map<String, Item> byId = byId(ids);
    List<Item> heads = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    Map<String, Item> chunks =
        byId(
            heads.stream()
                .flatMap(head -> readable(() -> SignalItems.chunkIds(head), unreadable).stream())
                .flatMap(List::stream)
                .toList());
    return heads.stream()
        .flatMap(head -> readable(() -> read(head, chunks), unreadable).stream())
        .toList();
  }

  private static <T> Optional<T> readable(Supplier<T> item, Consumer<RuntimeException> unreadable) {
    try {
      return Optional.of(item.get());
    } catch (RuntimeException e) {
      unreadable.accept(e);
      return Optional.empty();
    }
  }

  private static void fail(RuntimeException unreadable) {
    throw unreadable;
  }

  private static Signal read(Item head, Map<String, Item> chunks) {
    Stream<Item> own = SignalItems.chunkIds(head).stream().map(chunks::get);
    return SignalItems.read(head, own.map(Objects::requireNonNull).toList());
  }

  private Map<String, Item> byId(List<String> signalIds) {
    List<Item> keys = signalIds.stream().distinct().map(SignalTable::key).toList();
    return new BatchGet(dynamo, table, true)
        .items(keys).stream()
            .collect(Collectors.toMap(item -> item.text("signalId"), item -> item));
  }

  private static Item key(String signalId) {
    return new Item().with("signalId", signalId);
  }
}
