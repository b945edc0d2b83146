package signaldesk.adapter.dynamodb;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Tokens;

/** Owners' sealed session tokens in the Desk table; DynamoDB removes them some time after. */
public final class DeskTokens implements Tokens {
  static final String SCOPE = "SESSION";

  private final DeskTable table;
  private final Unchanged writes;

  public DeskTokens(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
    this.writes = new Unchanged(dynamo, table, List.of());
  }

  @Override
  public Optional<Sealed> find(String ownerId) {
    return table
        .find(SCOPE, ownerId)
        .map(item -> new Sealed(item.text("cipher"), item.instant("until")));
  }

  @Override
  public boolean put(String ownerId, Sealed token, @Nullable Sealed replaced) {
    return writes.put(
        item(ownerId, token), replaced == null ? null : item(ownerId, replaced), "id");
  }

  private static Item item(String ownerId, Sealed token) {
    return new Item()
        .with("scope", SCOPE)
        .with("id", ownerId)
        .with("cipher", token.cipher())
        .with("until", token.expiresAt())
        .with("expiresAt", token.expiresAt().getEpochSecond());
  }
}
