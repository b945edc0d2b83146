package signaldesk.adapter.alerts;

import java.net.URI;
import java.net.http.HttpRequest;
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
  /** Whop's own address. */
  public static final URI WHOP = URI.create("https://api.whop.com/api/v1");

  /** A secret that was changed counts after this, and at once where the old one is refused. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Secrets secrets;

  /** Nobody needs more of a chat's answer. */
  private static final int MOST = 4_096;

  private final Http http;
  private final URI whop;
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
   * @param whop base address of Whop's REST interface
   * @param answerTime no answer is waited for longer
   */
  public ChatMessenger(Secrets secrets, URI whop, Duration answerTime, InstantSource clock) {
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
    Optional<HttpRequest> request =
        switch (channel.kind()) {
          case WHOP -> Requests.whop(whop, secret.get(), channel, id, text);
          case WEBHOOK -> Requests.webhook(secret.get(), text);
        };
    return request
        .map(it -> Answers.of(http.send(it)))
        .orElseGet(() -> new Delivery.Refused(malformed(channel), true));
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
