package signaldesk.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Channel;

/** The configured channels, and which of them are switched off. */
public interface Channels {
  Optional<Channel> find(String name);

  /** Every channel, by name. */
  List<Channel> all();

  /** The texts that the desk's file changed, by name; the others are as shipped. */
  Map<String, String> texts();

  /** Why a channel is switched off; empty while it is on. */
  Optional<String> off(String name);

  /** Switches a channel off until an operator switches it on; one that is off stays as it was. */
  void turnOff(String name, String reason, Instant at);

  /** Switches a channel on again; one that is on stays so. */
  void turnOn(String name);
}
