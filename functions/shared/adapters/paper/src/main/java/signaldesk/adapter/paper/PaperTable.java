package signaldesk.adapter.paper;

import static signaldesk.adapter.paper.PaperItems.ID;
import static signaldesk.adapter.paper.PaperItems.LINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.adapter.dynamodb.Condition;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.adapter.dynamodb.Query;
import signaldesk.adapter.dynamodb.Written;
import signaldesk.port.Broker;

/**
 * The venue's tapes in a table of its own: {@code pk} is the account, {@code sk} numbers its lines
 * and names its ids. A line and its client order id are one transaction.
 */
public final class PaperTable implements PaperStore {
  /** Longer than this no answer of the table is waited for. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(2);

  private static final Condition ONLY_NEW = Condition.of("attribute_not_exists(sk)");
  private static final String FAILED = "ConditionalCheckFailed";

  private final DynamoDb dynamo;
  private final String table;

  public PaperTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo.within(LONGEST_CALL);
    this.table = table;
  }

  @Override
  public Optional<Execution> last(String accountId) {
    return answered(() ->
        dynamo.query(newest(accountId).atMost(1)).items().stream()
            .map(PaperItems::line)
            .findFirst());
  }

  @Override
  public List<Execution> since(String accountId, Instant since) {
    return answered(() ->
        dynamo
            .items(newest(accountId).atMost(20))
            .map(PaperItems::line)
            .takeWhile(line -> !line.fill().filledAt().isBefore(since))
            .toList()
            .reversed());
  }

  @Override
  public Appended append(String accountId, Execution next, @Nullable Remembered order) {
    Item line = PaperItems.line(accountId, next);
    return answered(
        () -> order == null ? put(line, next) : put(line, PaperItems.id(accountId, order)));
  }

  @Override
  public boolean remember(String accountId, Remembered order) {
    return answered(() -> putNew(PaperItems.id(accountId, order)).isEmpty());
  }

  @Override
  public Optional<Remembered> find(String accountId, String clientOrderId) {
    return answered(() -> get(accountId, ID + clientOrderId).map(PaperItems::id));
  }

  @Override
  public Optional<SeenQuote> quote(String symbol) {
    return answered(() -> get(PaperItems.QUOTES, symbol).map(PaperItems::quote));
  }

  @Override
  public void saw(String symbol, SeenQuote quote) {
    Item item = PaperItems.quote(symbol, quote);
    answered(() -> dynamo.put(table, item, Condition.NONE));
  }

  /** A close: one item. The client repeats a put whose answer was lost, so ours is recognised. */
  private Appended put(Item line, Execution next) {
    return putNew(line)
        .map(there -> PaperItems.line(there).sentAs().equals(next.sentAs()))
        .map(ours -> ours ? Appended.WRITTEN : Appended.BEHIND)
        .orElse(Appended.WRITTEN);
  }

  /** An open: both items or none. */
  private Appended put(Item line, Item id) {
    List<String> reasons = dynamo.putAll(table, List.of(line, id), ONLY_NEW);
    if (reasons.isEmpty()) {
      return Appended.WRITTEN;
    }
    return FAILED.equals(reasons.get(1)) ? Appended.KNOWN : Appended.BEHIND;
  }

  /** Puts an item where none is; what stands there instead. */
  private Optional<Item> putNew(Item item) {
    return switch (dynamo.put(table, item, ONLY_NEW)) {
      case Written.Done() -> Optional.empty();
      case Written.Refused(var standing) -> Optional.of(standing.orElseGet(Item::new));
    };
  }

  private Optional<Item> get(String pk, String sk) {
    return dynamo.get(table, new Item().with("pk", pk).with("sk", sk));
  }

  private Query newest(String accountId) {
    Item values = new Item().with(":pk", accountId).with(":line", LINE);
    return Query.of(table, Condition.of("pk = :pk AND begins_with(sk, :line)", values))
        .fromNewest();
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (CallFailed e) {
      throw new Broker.Unavailable(
          "the paper venue's table: " + e.getMessage(), Duration.ofSeconds(1));
    }
  }
}
