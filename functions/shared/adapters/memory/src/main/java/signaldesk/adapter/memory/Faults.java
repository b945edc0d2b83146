package signaldesk.adapter.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Trouble on order: what a call meets before it does anything. */
public final class Faults {
  private final Map<String, Runnable> byCall = new ConcurrentHashMap<>();

  /** Every call of this name runs {@code trouble} first, which may throw or wait. */
  public void on(String call, Runnable trouble) {
    byCall.put(call, trouble);
  }

  /** The next call of this name throws; those after it do not. */
  public void once(String call, RuntimeException thrown) {
    on(
        call,
        () -> {
          byCall.remove(call);
          throw thrown;
        });
  }

  /** All is well again. */
  public void none() {
    byCall.clear();
  }

  void meet(String call) {
    Runnable trouble = byCall.get(call);
    if (trouble != null) {
      trouble.run();
    }
  }
}
