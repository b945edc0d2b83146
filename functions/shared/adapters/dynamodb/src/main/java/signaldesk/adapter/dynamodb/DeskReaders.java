package signaldesk.adapter.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signaldesk.desk.Reader;
import signaldesk.port.Readers;

/** Readers in the Desk table: whole under every token's digest, and under their name. */
public final class DeskReaders implements Readers {
  private static final String BY_NAME = "READER";
  private static final String BY_TOKEN = "READERTOKEN#";

  private final DeskTable table;

  public DeskReaders(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<Reader> byTokenDigest(String digest) {
    return table.find(BY_TOKEN + digest, "reader").map(DeskReaders::read);
  }

  /** Every item this reader stands in: by name first, then one per token. */
  public static List<Item> items(Reader reader) {
    return Stream.concat(
            Stream.of(item(BY_NAME, reader.name(), reader)),
            reader.tokenDigests().stream().map(digest -> item(BY_TOKEN + digest, "reader", reader)))
        .toList();
  }

  private static Reader read(Item item) {
    return new Reader(
        item.text("name"), item.texts("tokenDigests"), item.findText("ownerId").orElse(null));
  }

  private static Item item(String scope, String id, Reader reader) {
    return new Item()
        .with("scope", scope)
        .with("id", id)
        .with("name", reader.name())
        .withTexts("tokenDigests", reader.tokenDigests())
        .with("ownerId", reader.ownerId());
  }
}
