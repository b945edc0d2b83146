package signaldesk.local.stream;

/** One shard of a stream; records are in order inside it. */
record Shard(String streamArn, String id) {}
