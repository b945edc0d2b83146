package signaldesk.adapter.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import signaldesk.desk.Channel;
import signaldesk.port.Channels;

/** Channels in memory. */
public final class MemoryChannels implements Channels {
  private final Map<String, Channel> byName = new ConcurrentSkipListMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, String> off = new ConcurrentHashMap<>();
  private Runnable turningOff = () -> {};

  public MemoryChannels(Channel... channels) {
    this(List.of(channels), Map.of());
  }

  public MemoryChannels(List<Channel> channels, Map<String, String> texts) {
    channels.forEach(channel -> byName.put(channel.name(), channel));
    this.texts.putAll(texts);
  }

  /** Adds a channel, or changes it. */
  public void put(Channel channel) {
    byName.put(channel.name(), channel);
  }

  /** What happens before a channel is turned off, and once more after it; it may throw. */
  public void onTurnOff(Runnable trouble) {
    turningOff = trouble;
  }

  @Override
  public Optional<Channel> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<Channel> all() {
    return List.copyOf(byName.values());
  }

  @Override
  public Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  @Override
  public Optional<String> off(String name) {
    return Optional.ofNullable(off.get(name));
  }

  @Override
  public void turnOff(String name, String reason, Instant at) {
    turningOff.run();
    off.putIfAbsent(name, reason);
    turningOff.run();
  }

  @Override
  public void turnOn(String name) {
    off.remove(name);
  }
}
