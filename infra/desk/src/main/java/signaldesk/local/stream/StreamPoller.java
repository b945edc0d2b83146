package signaldesk.local.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signaldesk.backend.LambdaFunction.StreamMapping;
import signaldesk.local.runtime.Invoker;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream for a function: every shard on its own, a shard only after the one it came from,
 * each four times a second.
 */
public final class StreamPoller implements AutoCloseable {
  private static final Duration EMPTY_PAUSE = Duration.ofMillis(250);
  private static final Duration NEW_SHARDS_PAUSE = Duration.ofSeconds(5);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final StreamMapping mapping;
  private final StreamFilter filter;
  private final Checkpoints checkpoints;
  private final BatchHandler handler;
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final Map<String, Thread> shards = new ConcurrentHashMap<>();
  private @Nullable Thread finder;
  private volatile boolean closed;

  /**
   * @param givenUp gets the messages for the on-failure destination
   */
  public StreamPoller(
      DynamoDbStreamsClient streams,
      String streamArn,
      StreamMapping mapping,
      Invoker function,
      Checkpoints checkpoints,
      Consumer<String> givenUp) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.mapping = mapping;
    this.filter = new StreamFilter(mapping.filters());
    this.checkpoints = checkpoints;
    this.handler = new BatchHandler(mapping, function, givenUp, Clock.systemUTC());
  }

  public void start() {
    finder = Thread.ofVirtual().name("stream shards").start(() -> run(this::findShards));
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // being closed
    }
  }

  private void findShards() throws InterruptedException {
    while (!closed) {
      try {
        var found =
            streams.describeStream(r -> r.streamArn(streamArn)).streamDescription().shards();
        Set<String> ids = new HashSet<>();
        found.forEach(shard -> ids.add(shard.shardId()));
        for (var shard : found) {
          String parent = shard.parentShardId();
          boolean mayStart = parent == null || !ids.contains(parent) || ended.contains(parent);
          if (mayStart && !shards.containsKey(shard.shardId())) {
            Shard own = new Shard(streamArn, shard.shardId());
            shards.put(
                own.id(), Thread.ofVirtual().name(own.id()).start(() -> run(() -> read(own))));
          }
        }
      } catch (SdkException e) {
        // The database is not there now; ask again.
      }
      // A stream that nobody has written to may have none.
      Thread.sleep(shards.isEmpty() ? EMPTY_PAUSE : NEW_SHARDS_PAUSE);
    }
  }

  private void read(Shard shard) throws InterruptedException {
    @Nullable String iterator = null;
    boolean open = true;
    while (!closed && open) {
      try {
        iterator = iterator == null ? iterator(shard) : iterator;
        @Nullable String at = iterator;
        GetRecordsResponse got =
            streams.getRecords(r -> r.shardIterator(at).limit(mapping.batchSize()));
        List<Record> records = got.records();
        if (!records.isEmpty()) {
          handler.handle(filtered(records), shard);
          checkpoints.reached(shard.id(), records.getLast().dynamodb().sequenceNumber());
        }
        iterator = got.nextShardIterator();
        open = iterator != null;
        if (records.isEmpty()) {
          Thread.sleep(EMPTY_PAUSE);
        }
      } catch (SdkException e) {
        iterator = null; // expired, or the database is not there now
        Thread.sleep(EMPTY_PAUSE);
      } catch (RuntimeException e) {
        if (!closed) {
          System.err.println(shard.id() + " goes on from its checkpoint after " + e);
        }
        iterator = null;
        Thread.sleep(EMPTY_PAUSE);
      }
    }
    if (!closed) {
      ended.add(shard.id());
    }
  }

  private List<Record> filtered(List<Record> records) {
    return records.stream()
        .filter(record -> filter.lets(StreamEvent.of(record, streamArn)))
        .toList();
  }

  private String iterator(Shard shard) {
    @Nullable String after = checkpoints.of(shard.id());
    try {
      return iterator(
          shard, after == null ? mapping.startingPosition() : "AFTER_SEQUENCE_NUMBER", after);
    } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
      return iterator(shard, "TRIM_HORIZON", null);
    }
  }

  private String iterator(Shard shard, String type, @Nullable String after) {
    return streams
        .getShardIterator(r ->
            r.streamArn(streamArn)
                .shardId(shard.id())
                .shardIteratorType(type)
                .sequenceNumber(after))
        .shardIterator();
  }

  @Override
  public void close() {
    closed = true;
    if (finder != null) {
      finder.interrupt();
    }
    shards.values().forEach(Thread::interrupt);
  }
}
