package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Channel;
import signaldesk.port.Channels;

/**
 * Channels and changed texts in the Desk table, as {@code desk apply} writes them; beside them,
 * which channels are off.
 */
public final class DeskChannels implements Channels {
  private static final String CHANNEL = "CHANNEL";
  private static final String TEXTS = "TEXTS";
  private static final String OFF = "CHANNELOFF";

  private final DeskTable table;

  public DeskChannels(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<Channel> find(String name) {
    return table.find(CHANNEL, name).map(DeskChannels::read);
  }

  @Override
  public List<Channel> all() {
    return table.all(CHANNEL).stream().map(DeskChannels::read).toList();
  }

  @Override
  public Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    table.all(TEXTS).forEach(item -> texts.put(item.text("id"), item.text("text")));
    return texts;
  }

  @Override
  public Optional<String> off(String name) {
    return table.find(OFF, name).map(item -> item.text("reason"));
  }

  @Override
  public void turnOff(String name, String reason, Instant at) {
    table.putIfAbsent(
        new Item().with("scope", OFF).with("id", name).with("reason", reason).with("since", at));
  }

  @Override
  public void turnOn(String name) {
    table.remove(new DeskKey(OFF, name));
  }

  /** The item that holds this channel. */
  public static Item item(Channel channel) {
    return new Item()
        .with("scope", CHANNEL)
        .with("id", channel.name())
        .with("kind", channel.kind().name().toLowerCase(Locale.ROOT))
        .with("to", channel.to())
        .withTexts("instruments", channel.instruments())
        .with("alarms", channel.alarms());
  }

  /** The item that holds a text that the desk's file changed. */
  public static Item item(String textName, String text) {
    return new Item().with("scope", TEXTS).with("id", textName).with("text", text);
  }

  private static Channel read(Item item) {
    return new Channel(
        item.text("id"),
        Channel.Kind.valueOf(item.text("kind").toUpperCase(Locale.ROOT)),
        item.findText("to").orElse(null),
        item.texts("instruments"),
        item.flag("alarms"));
  }
}
