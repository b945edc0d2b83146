package signaldesk.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to go wrong: in turn with the next requests of an endpoint, or now and then with all. */
public final class Troubles {
  private static final Set<Endpoint> WRITES =
      EnumSet.of(Endpoint.PLACE, Endpoint.CLOSE, Endpoint.PARTIAL_CLOSE);

  private final Map<Endpoint, Deque<Trouble>> next = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, Integer> asked = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, List<Trouble>> met = new EnumMap<>(Endpoint.class);
  private int every;

  /** The next requests of this endpoint meet these, one each. */
  public synchronized void next(Endpoint endpoint, Trouble... troubles) {
    next.computeIfAbsent(endpoint, _ -> new ArrayDeque<>()).addAll(List.of(troubles));
  }

  /**
   * From now on one of so many requests of each endpoint is answered 429, and of each endpoint that
   * writes one of so many is dropped once done: always the same ones of an endpoint's, however the
   * endpoints take turns.
   *
   * @param requests at least four
   */
  public synchronized void oneOf(int requests) {
    every = requests;
  }

  /** Nothing goes wrong any more. */
  public synchronized void none() {
    next.clear();
    every = 0;
  }

  /** What requests of this endpoint have met so far. */
  public synchronized List<Trouble> met(Endpoint endpoint) {
    return List.copyOf(met.getOrDefault(endpoint, List.of()));
  }

  synchronized @Nullable Trouble take(Endpoint endpoint) {
    Deque<Trouble> waiting = next.get(endpoint);
    Trouble trouble =
        waiting != null && !waiting.isEmpty() ? waiting.removeFirst() : regular(endpoint);
    if (trouble != null) {
      met.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(trouble);
    }
    return trouble;
  }

  /** Early in every span, so that few requests are enough to meet both kinds. */
  private @Nullable Trouble regular(Endpoint endpoint) {
    if (every == 0) {
      return null;
    }
    int count = asked.merge(endpoint, 1, Integer::sum);
    if (count % every == every / 4) {
      return new Trouble.TooMany(count / every % 2 == 0 ? "1" : null);
    }
    return WRITES.contains(endpoint) && count % every == every / 2
        ? new Trouble.DoneAndDropped()
        : null;
  }
}
