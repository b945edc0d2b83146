package signaldesk.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

/** Switches in memory. */
public final class MemorySwitches implements Switches {
  private record Key(String scope, Switch.Mode mode) {}

  private final Map<Key, Switch> thrown =
      new ConcurrentSkipListMap<>(Comparator.comparing(Key::scope).thenComparing(Key::mode));

  @Override
  public List<Switch> thrown() {
    return List.copyOf(thrown.values());
  }

  @Override
  public void turnOn(Switch on) {
    thrown.putIfAbsent(new Key(on.scope(), on.mode()), on);
  }

  /** Takes a switch back; one that is not thrown is no error. */
  public void turnOff(String scope, Switch.Mode mode) {
    thrown.remove(new Key(scope, mode));
  }
}
