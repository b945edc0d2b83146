package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Hook;
import signaldesk.port.Hooks;

/**
 * Hooks in the Desk table: whole under every token's digest, so that a signal costs one read, and
 * under their name.
 */
public final class DeskHooks implements Hooks {
  private static final String BY_NAME = "HOOK";
  private static final String BY_TOKEN = "TOKEN#";

  private final DeskTable table;

  public DeskHooks(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<Hook> byTokenDigest(String digest) {
    return table.find(BY_TOKEN + digest, "hook").map(DeskHooks::read);
  }

  @Override
  public Optional<Hook> byName(String name) {
    return table.find(BY_NAME, name).map(DeskHooks::read);
  }

  @Override
  public List<Hook> all() {
    return table.all(BY_NAME).stream().map(DeskHooks::read).toList();
  }

  /** Every item this hook stands in: by name first, then one per token. */
  public static List<Item> items(Hook hook) {
    return Stream.concat(
            Stream.of(item(BY_NAME, hook.name(), hook)),
            hook.tokenDigests().stream().map(digest -> item(BY_TOKEN + digest, "hook", hook)))
        .toList();
  }

  /** The hook that this item holds. */
  public static Hook read(Item item) {
    return new Hook(
        item.text("name"),
        item.texts("tokenDigests"),
        item.texts("senders"),
        item.texts("symbols"),
        item.texts("accountIds"),
        Hook.TimeMeaning.valueOf(item.text("time").toUpperCase(Locale.ROOT)),
        Duration.ofSeconds(item.whole("maxEntryAgeSeconds")),
        Duration.ofSeconds(item.whole("skewSeconds")),
        channels(item.findItem("channels").orElseGet(Item::new)),
        item.findDecimal("maxSilenceSeconds")
            .map(seconds -> Duration.ofSeconds(seconds.longValueExact()))
            .orElse(null));
  }

  private static Map<String, List<String>> channels(Item item) {
    Map<String, List<String>> channels = new HashMap<>();
    item.attributes().keySet().forEach(symbol -> channels.put(symbol, item.texts(symbol)));
    return channels;
  }

  /** Nothing where nobody is told, so that an item from before there were channels is the same. */
  private static @Nullable Item channels(Hook hook) {
    Item channels = new Item();
    hook.channels().forEach(channels::withTexts);
    return hook.channels().isEmpty() ? null : channels;
  }

  private static @Nullable BigDecimal maxSilence(Hook hook) {
    Duration silence = hook.maxSilence();
    return silence == null ? null : BigDecimal.valueOf(silence.toSeconds());
  }

  private static Item item(String scope, String id, Hook hook) {
    return new Item()
        .with("scope", scope)
        .with("id", id)
        .with("name", hook.name())
        .withTexts("tokenDigests", hook.tokenDigests())
        .withTexts("senders", hook.senders())
        .withTexts("symbols", hook.symbols())
        .withTexts("accountIds", hook.accountIds())
        .with("time", hook.time().name().toLowerCase(Locale.ROOT))
        .with("maxEntryAgeSeconds", hook.maxEntryAge().toSeconds())
        .with("skewSeconds", hook.skew().toSeconds())
        .withItem("channels", channels(hook))
        .with("maxSilenceSeconds", maxSilence(hook));
  }
}
