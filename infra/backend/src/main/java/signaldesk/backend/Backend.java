package signaldesk.backend;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * DynamoDB Local and ElasticMQ in this process, on free ports of the loopback interface.
 *
 * <p>Their limits: deduplication is queue-wide, so ids must hold the account; a sequence number of
 * a message means nothing; a stream has one shard.
 */
public final class Backend implements AutoCloseable {
  /** The region and account in the names that the parts give out. */
  public static final String REGION = "us-east-1";

  static final String ACCOUNT = "000000000000";

  private final LocalDynamoDb dynamoDb;
  private final LocalSqs sqs;

  private Backend(LocalDynamoDb dynamoDb, LocalSqs sqs) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
  }

  /** Starts both side by side; all is forgotten when they close. */
  public static Backend inMemory() {
    return start(Optional.empty());
  }

  /** Starts both side by side on what an earlier run left in this folder. */
  public static Backend keeping(Path folder) {
    return start(Optional.of(folder));
  }

  private static Backend start(Optional<Path> folder) {
    CompletableFuture<LocalSqs> queue = CompletableFuture.supplyAsync(() -> LocalSqs.start(folder));
    LocalDynamoDb database = LocalDynamoDb.start(folder);
    return new Backend(database, queue.join());
  }

  public Endpoints endpoints() {
    return new Endpoints(dynamoDb.endpoint(), sqs.endpoint(), REGION);
  }

  @Override
  public void close() {
    dynamoDb.close();
    sqs.close();
  }
}
