package signaldesk.adapter.paper;

import static signaldesk.adapter.paper.PaperItems.ID;
import static signaldesk.adapter.paper.PaperItems.LINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.port.Broker;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The venue's tapes in a table of its own: {@code pk} is the account, {@code sk} numbers its lines
 * and names its ids. A line and its client order id are one transaction.
 */
public final class PaperTable implements PaperStore {
  /** Longer than this no answer of the table is waited for. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(2);

  private static final AwsRequestOverrideConfiguration IN_TIME =
      AwsRequestOverrideConfiguration.builder().apiCallTimeout(LONGEST_CALL).build();
  private static final String ONLY_NEW = "attribute_not_exists(sk)";
  private static final String FAILED = "ConditionalCheckFailed";

  private final DynamoDbClient dynamo;
  private final String table;

  public PaperTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Execution> last(String accountId) {
    return answered(() ->
        dynamo.query(newest(accountId).limit(1).build()).items().stream()
            .map(item -> PaperItems.line(new Item(item)))
            .findFirst());
  }

  @Override
  public List<Execution> since(String accountId, Instant since) {
    return answered(() ->
        dynamo.queryPaginator(newest(accountId).limit(20).build()).items().stream()
            .map(item -> PaperItems.line(new Item(item)))
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
    answered(() ->
        dynamo.putItem(
            put -> put.tableName(table).item(item.attributes()).overrideConfiguration(IN_TIME)));
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
    try {
      dynamo.transactWriteItems(
          write -> write.transactItems(onlyNew(line), onlyNew(id)).overrideConfiguration(IN_TIME));
      return Appended.WRITTEN;
    } catch (TransactionCanceledException e) {
      List<CancellationReason> reasons = e.cancellationReasons();
      return FAILED.equals(reasons.get(1).code()) ? Appended.KNOWN : Appended.BEHIND;
    }
  }

  /** Puts an item where none is; what stands there instead. */
  private Optional<Item> putNew(Item item) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item.attributes())
              .conditionExpression(ONLY_NEW)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .overrideConfiguration(IN_TIME));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(new Item(e.item()));
    }
  }

  private TransactWriteItem onlyNew(Item item) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(item.attributes()).conditionExpression(ONLY_NEW))
        .build();
  }

  private Optional<Item> get(String pk, String sk) {
    Map<String, AttributeValue> key = new Item().with("pk", pk).with("sk", sk).attributes();
    var answer =
        dynamo.getItem(get ->
            get.tableName(table).key(key).consistentRead(true).overrideConfiguration(IN_TIME));
    return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
  }

  private QueryRequest.Builder newest(String accountId) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .scanIndexForward(false)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :line)")
        .expressionAttributeValues(
            Map.of(":pk", AttributeValue.fromS(accountId), ":line", AttributeValue.fromS(LINE)))
        .overrideConfiguration(IN_TIME);
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new Broker.Unavailable(
          "the paper venue's table: " + e.getClass().getSimpleName(), Duration.ofSeconds(1));
    }
  }
}
