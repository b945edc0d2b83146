package signaldesk.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to go wrong: in turn with the next requests of an endpoint, or by lot with all. */
public final class Troubles {
  private static final Set<Endpoint> WRITES =
      EnumSet.of(Endpoint.PLACE, Endpoint.CLOSE, Endpoint.PARTIAL_CLOSE);

  private final Map<Endpoint, Deque<Trouble>> next = new EnumMap<>(Endpoint.class);
  private @Nullable Random lots;
  private int droppedPercent;
  private int tooManyPercent;

  /** The next requests of this endpoint meet these, one each. */
  public synchronized void next(Endpoint endpoint, Trouble... troubles) {
    next.computeIfAbsent(endpoint, _ -> new ArrayDeque<>()).addAll(java.util.List.of(troubles));
  }

  /** From now on so many of a hundred writes are dropped once done, and of all requests 429. */
  public synchronized void byLot(long seed, int dropped, int tooMany) {
    lots = new Random(seed);
    droppedPercent = dropped;
    tooManyPercent = tooMany;
  }

  /** Nothing goes wrong any more. */
  public synchronized void none() {
    next.clear();
    lots = null;
  }

  synchronized @Nullable Trouble take(Endpoint endpoint) {
    Deque<Trouble> waiting = next.get(endpoint);
    if (waiting != null && !waiting.isEmpty()) {
      return waiting.removeFirst();
    }
    Random lot = lots;
    if (lot == null) {
      return null;
    }
    if (lot.nextInt(100) < tooManyPercent) {
      return new Trouble.TooMany(lot.nextBoolean() ? "1" : null);
    }
    return WRITES.contains(endpoint) && lot.nextInt(100) < droppedPercent
        ? new Trouble.DoneAndDropped()
        : null;
  }
}
