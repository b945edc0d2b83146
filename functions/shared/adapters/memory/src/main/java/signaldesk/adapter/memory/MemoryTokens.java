package signaldesk.adapter.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Tokens;

/** Session tokens in memory. */
public final class MemoryTokens implements Tokens {
  private final Map<String, Sealed> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<Sealed> find(String ownerId) {
    return Optional.ofNullable(tokens.get(ownerId));
  }

  @Override
  public boolean put(String ownerId, Sealed token, @Nullable Sealed replaced) {
    return replaced == null
        ? tokens.putIfAbsent(ownerId, token) == null
        : tokens.replace(ownerId, replaced, token);
  }
}
