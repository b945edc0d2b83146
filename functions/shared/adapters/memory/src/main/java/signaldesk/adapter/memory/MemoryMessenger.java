package signaldesk.adapter.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger;

/** Chats in memory: they show what they are sent, unless they are told to answer otherwise. */
public final class MemoryMessenger implements Messenger {
  private final Map<String, Queue<Next>> script = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();

  /** What a chat shows. */
  public record Shown(String channel, String id, String text) {}

  private record Next(Delivery delivery, boolean shows) {}

  /** What this channel's chat answers next, instead of showing the text. */
  public synchronized void next(String channel, Delivery delivery) {
    plan(channel, new Next(delivery, false));
  }

  /** The same, and it shows the text nevertheless: the answer was lost on its way. */
  public synchronized void nextAndShown(String channel, Delivery delivery) {
    plan(channel, new Next(delivery, true));
  }

  /** Everything that is shown, over all chats, in order. */
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** What this channel's chat shows, in order. */
  public synchronized List<String> shown(String channel) {
    return shown.stream().filter(it -> it.channel().equals(channel)).map(Shown::text).toList();
  }

  @Override
  public synchronized Delivery send(Channel channel, String id, String text) {
    Queue<Next> plan = script.getOrDefault(channel.name(), new ArrayDeque<>());
    Next next = plan.isEmpty() ? new Next(new Delivery.Sent(), true) : plan.remove();
    boolean known =
        shown.stream().anyMatch(it -> it.channel().equals(channel.name()) && it.id().equals(id));
    if (next.shows() && !(known && deduplicates(channel))) {
      shown.add(new Shown(channel.name(), id, text));
    }
    return next.delivery();
  }

  @Override
  public boolean deduplicates(Channel channel) {
    return channel.kind() == Channel.Kind.WHOP;
  }

  private void plan(String channel, Next next) {
    script.computeIfAbsent(channel, _ -> new ArrayDeque<>()).add(next);
  }
}
