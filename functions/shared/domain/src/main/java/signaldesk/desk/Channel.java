package signaldesk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat that alerts go to. Its address or key is a secret and is kept elsewhere, under {@link
 * #secretName}.
 *
 * @param name as configured, {@code premium}
 * @param kind how the chat is spoken to
 * @param to which chat of the key's, for {@link Kind#WHOP}; null where the address says it all
 * @param instruments symbols traded whose signals it is told of; empty for the operator's channel
 * @param alarms whether it is the operator's channel: alarms and reports go there
 */
public record Channel(
    String name, Kind kind, @Nullable String to, List<String> instruments, boolean alarms) {

  /** How a chat is spoken to. */
  public enum Kind {
    /** Whop's REST interface; it keeps our ids, so nothing is shown twice. */
    WHOP,
    /** A webhook as Discord has it, which Whop's chats take too; it keeps no ids. */
    WEBHOOK
  }

  public Channel {
    instruments = List.copyOf(instruments);
  }

  /** Under which name the address (webhook) or the key (Whop) is kept. */
  public String secretName() {
    return "/signaldesk/channels/" + name;
  }
}
