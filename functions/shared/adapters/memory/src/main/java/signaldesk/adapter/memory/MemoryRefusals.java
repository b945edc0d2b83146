package signaldesk.adapter.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import signaldesk.desk.Refusal;
import signaldesk.port.Page;
import signaldesk.port.Refusals;

/** Refusals in memory, for ever. */
public final class MemoryRefusals implements Refusals {
  private final List<Refusal> kept = new CopyOnWriteArrayList<>();
  private final Faults faults = new Faults();

  /** What is to go wrong: {@code keep}. */
  public Faults faults() {
    return faults;
  }

  /** Every refusal, oldest first. */
  public List<Refusal> all() {
    return List.copyOf(kept);
  }

  @Override
  public void keep(Refusal refusal) {
    faults.meet("keep");
    kept.add(refusal);
  }

  @Override
  public Page<Refusal> ofHook(String hook, int limit, String before) {
    return Newest.page(
        kept.stream().filter(refusal -> refusal.hook().equals(hook)),
        MemoryRefusals::key,
        limit,
        before);
  }

  @Override
  public List<Refusal> between(String hook, Instant from, Instant to, int limit) {
    return kept.stream()
        .filter(refusal -> refusal.hook().equals(hook))
        .filter(refusal -> !refusal.at().isBefore(from) && refusal.at().isBefore(to))
        .sorted(Comparator.comparing(MemoryRefusals::key).reversed())
        .limit(limit)
        .toList();
  }

  private static String key(Refusal refusal) {
    return String.format(Locale.ROOT, "%013d-%s", refusal.at().toEpochMilli(), refusal.requestId());
  }
}
