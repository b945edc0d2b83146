package signaldesk.adapter.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Alarm;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.port.AlarmStore;

/** Alarms in memory. */
public final class MemoryAlarms implements AlarmStore {
  private final Map<String, Standing> byId = new ConcurrentSkipListMap<>();
  private final Faults faults = new Faults();
  private volatile @Nullable Watched watched;

  /** What is to go wrong: {@code add}, {@code put}, {@code remove}, {@code watched}. */
  public Faults faults() {
    return faults;
  }

  @Override
  public List<Standing> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<Standing> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Standing add(Alarm alarm) {
    faults.meet("add");
    return byId.computeIfAbsent(alarm.id(), _ -> Standing.untold(alarm));
  }

  @Override
  public void put(Standing standing) {
    faults.meet("put");
    byId.put(standing.alarm().id(), standing);
  }

  @Override
  public void remove(String id) {
    faults.meet("remove");
    byId.remove(id);
  }

  @Override
  public Optional<Watched> watched() {
    return Optional.ofNullable(watched);
  }

  @Override
  public void put(Watched next) {
    faults.meet("watched");
    watched = next;
  }
}
