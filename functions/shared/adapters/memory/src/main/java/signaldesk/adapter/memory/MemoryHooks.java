package signaldesk.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.desk.Hook;
import signaldesk.port.Hooks;

/** Hooks in memory. */
public final class MemoryHooks implements Hooks {
  private final Map<String, Hook> byName = new ConcurrentHashMap<>();

  public MemoryHooks(Hook... hooks) {
    this(List.of(hooks));
  }

  public MemoryHooks(List<Hook> hooks) {
    hooks.forEach(this::put);
  }

  /** Adds the hook, or replaces the one with its name. */
  public void put(Hook hook) {
    byName.put(hook.name(), hook);
  }

  /** Takes a hook away. */
  public void remove(String name) {
    byName.remove(name);
  }

  @Override
  public Optional<Hook> byTokenDigest(String digest) {
    return byName.values().stream()
        .filter(hook -> hook.tokenDigests().contains(digest))
        .findFirst();
  }

  @Override
  public Optional<Hook> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<Hook> all() {
    return byName.values().stream().sorted(Comparator.comparing(Hook::name)).toList();
  }
}
