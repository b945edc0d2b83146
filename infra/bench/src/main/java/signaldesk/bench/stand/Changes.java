package signaldesk.bench.stand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.local.stream.StreamEvent;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The stream of the Orders table, read in order from its beginning; DynamoDB Local has one shard.
 */
public final class Changes {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final DynamoDbStreamsClient streams;
  private final String arn;
  private @Nullable String iterator;

  public Changes(Stand stand) {
    streams = stand.clients().streams();
    arn = stand.resources().attribute("Orders", "StreamArn");
  }

  /**
   * The next records, as many as writes are known to have been done.
   *
   * @throws IllegalStateException if they do not come
   */
  public List<Record> next(int writes) {
    List<Record> records = new ArrayList<>();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (records.size() < writes) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(records.size() + " of " + writes + " changes came");
      }
      String at = iterator == null ? beginning() : iterator;
      int missing = writes - records.size();
      var got = streams.getRecords(r -> r.shardIterator(at).limit(missing));
      records.addAll(got.records());
      iterator = got.nextShardIterator();
    }
    return records;
  }

  /** What a mapping's filter sees of one. */
  public String filtered(Record record) {
    return StreamEvent.of(record, arn);
  }

  /** What keep-positions is handed for these. */
  public String event(List<Record> records) {
    return StreamEvent.of(records, arn);
  }

  private String beginning() {
    String shard =
        streams
            .describeStream(r -> r.streamArn(arn))
            .streamDescription()
            .shards()
            .getFirst()
            .shardId();
    return streams
        .getShardIterator(
            r -> r.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }
}
