package signaldesk.cli.accounts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Firm;
import signaldesk.port.Broker.Unavailable;

/** Keys that are asked once each, whatever came of it. */
public final class AskedOnce implements Keys {
  private final Keys keys;
  private final Map<Key, Answer> answers = new HashMap<>();

  public AskedOnce(Keys keys) {
    this.keys = keys;
  }

  private record Key(String ownerId, String firm) {}

  private sealed interface Answer {
    record Sees(List<Seen> accounts) implements Answer {}

    record Fails(Unavailable trouble) implements Answer {}
  }

  @Override
  public List<Seen> accounts(String ownerId, Firm firm) {
    Key key = new Key(ownerId, firm.name());
    return switch (answers.computeIfAbsent(key, _ -> ask(ownerId, firm))) {
      case Answer.Sees sees -> sees.accounts();
      case Answer.Fails fails -> throw fails.trouble();
    };
  }

  @Override
  public Optional<Duration> ahead(String ownerId, Firm firm) {
    return keys.ahead(ownerId, firm);
  }

  private Answer ask(String ownerId, Firm firm) {
    try {
      return new Answer.Sees(List.copyOf(keys.accounts(ownerId, firm)));
    } catch (Unavailable e) {
      return new Answer.Fails(e);
    }
  }
}
