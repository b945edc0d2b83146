package signaldesk.adapter.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.adapter.http.Http;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;

/** Speaks to Whop's chats and to webhooks as Discord has them. */
public final class ChatMessenger implements Messenger {
  /** A secret that was changed counts after this, and at once where the old one is refused. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Secrets secrets;

  /** Nobody needs more of a chat's answer. */
  private static final int MOST = 4_096;

  /** So often a text that was refused is sent anew within the day that Whop keeps its answers. */
  private static final int KEYS = 10;

  private final Http http;
  private final Whop whop;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** A secret and until when it is not read again. It has no text form that shows it. */
  private record Kept(String secret, Instant until) {
    @Override
    public String toString() {
      return "a secret";
    }
  }

  /**
   * @param answerTime no answer is waited for longer
   */
  public ChatMessenger(Secrets secrets, Whop whop, Duration answerTime, InstantSource clock) {
    this.secrets = secrets;
    this.http = new Http(answerTime, MOST, clock);
    this.whop = whop;
    this.clock = clock;
  }

  @Override
  public boolean deduplicates(Channel channel) {
    return channel.kind() == Channel.Kind.WHOP;
  }

  @Override
  public Delivery send(Channel channel, String id, String text) {
    try {
      Optional<String> known =
          Optional.ofNullable(kept.get(channel.secretName()))
              .filter(it -> clock.instant().isBefore(it.until()))
              .map(Kept::secret);
      Optional<String> secret = known.or(() -> read(channel));
      Delivery delivery = send(channel, secret, id, text);
      boolean gone = delivery instanceof Delivery.Refused refused && refused.channelGone();
      if (known.isEmpty() || !gone) {
        return delivery;
      }
      // Perhaps it was changed since it was read.
      Optional<String> now = read(channel);
      return now.equals(secret) ? delivery : send(channel, now, id, text);
    } catch (SecretsUnavailable e) {
      return new Delivery.NotNow(String.valueOf(e.getMessage()), null, false);
    }
  }

  private Optional<String> read(Channel channel) {
    String name = channel.secretName();
    Optional<String> secret = secrets.find(name).map(String::strip).filter(it -> !it.isEmpty());
    kept.remove(name);
    secret.ifPresent(it -> kept.put(name, new Kept(it, clock.instant().plus(KEPT))));
    return secret;
  }

  private Delivery send(Channel channel, Optional<String> secret, String id, String text) {
    String name = channel.secretName();
    if (secret.isEmpty()) {
      return new Delivery.Refused("there is no secret " + name, true);
    }
    Optional<Http.Reply> reply =
        switch (channel.kind()) {
          case WHOP -> whop(channel, secret.get(), id, text);
          case WEBHOOK -> Requests.webhook(secret.get(), text).map(http::send);
        };
    return reply.map(Answers::of).orElseGet(() -> new Delivery.Refused(malformed(channel), true));
  }

  /**
   * Whop says for a day what it said to a key's first request. What it refused then it does not
   * show, and would refuse for a day whatever was mended since: so the next key is tried. Whoever
   * sends the text again comes by the same keys, and it is shown once.
   */
  private Optional<Http.Reply> whop(Channel channel, String secret, String id, String text) {
    Optional<Http.Reply> reply = Optional.empty();
    for (int number = 0; number < KEYS; number++) {
      String once = Requests.idempotencyKey(channel, id, number);
      reply = Requests.whop(whop, secret, channel, once, text).map(http::send);
      if (reply.filter(Answers::isOldRefusal).isEmpty()) {
        return reply;
      }
    }
    return reply;
  }

  private static String malformed(Channel channel) {
    return switch (channel.kind()) {
      case WHOP ->
          "the secret " + channel.secretName() + " is no key, or the channel names no chat (to)";
      case WEBHOOK ->
          "the secret "
              + channel.secretName()
              + " is no address: https://, on this machine http:// too";
    };
  }
}
