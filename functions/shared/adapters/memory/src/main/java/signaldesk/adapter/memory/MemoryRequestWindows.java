package signaldesk.adapter.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.RequestWindow;
import signaldesk.port.RequestWindows;

/** What was granted of owners' requests, in memory. */
public final class MemoryRequestWindows implements RequestWindows {
  private final Map<String, RequestWindow> windows = new ConcurrentHashMap<>();

  @Override
  public Optional<RequestWindow> find(String id) {
    return Optional.ofNullable(windows.get(id));
  }

  @Override
  public boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced) {
    return replaced == null
        ? windows.putIfAbsent(id, next) == null
        : windows.replace(id, replaced, next);
  }
}
