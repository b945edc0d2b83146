package signaldesk.adapter.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;
import signaldesk.port.Marks;

/** Marks in memory. */
public final class MemoryMarks implements Marks {
  private record Key(String channel, String id) {}

  private final Map<Key, Mark> marks = new ConcurrentHashMap<>();
  private final Faults faults = new Faults();
  private final AtomicInteger lost = new AtomicInteger();

  /** What is to go wrong: {@code find}, {@code put} before it is written, {@code wrote} after. */
  public Faults faults() {
    return faults;
  }

  /** So many writes are done and say that they are not, as one that a client repeats does. */
  public void answersLost(int count) {
    lost.set(count);
  }

  /** Every mark, in no order. */
  public List<Mark> all() {
    return List.copyOf(marks.values());
  }

  @Override
  public Optional<Mark> find(String channel, String id) {
    faults.meet("find");
    return Optional.ofNullable(marks.get(new Key(channel, id)));
  }

  @Override
  public List<Mark> all(String channel, Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(marks.get(new Key(channel, id))).stream())
        .toList();
  }

  @Override
  public boolean put(Mark mark, @Nullable Mark replaced) {
    faults.meet("put");
    Key key = new Key(mark.channel(), mark.id());
    boolean written =
        replaced == null
            ? marks.putIfAbsent(key, mark) == null
            : marks.replace(key, replaced, mark);
    faults.meet("wrote");
    return written && lost.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
  }
}
