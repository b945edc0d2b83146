package signaldesk.sendalert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Channel;
import signaldesk.port.Channels;
import signaldesk.port.Messenger;

/** No channels, and nobody to speak to: what stands in until the adapters for chats are there. */
record NoChats() implements Channels, Messenger {
  @Override
  public Optional<Channel> find(String name) {
    return Optional.empty();
  }

  @Override
  public List<Channel> all() {
    return List.of();
  }

  @Override
  public Map<String, String> texts() {
    return Map.of();
  }

  @Override
  public Optional<String> off(String name) {
    return Optional.empty();
  }

  @Override
  public void turnOff(String name, String reason, Instant at) {}

  @Override
  public Delivery send(Channel channel, String id, String text) {
    return new Delivery.NotNow("no chat", null, false);
  }

  @Override
  public boolean deduplicates(Channel channel) {
    return false;
  }
}
