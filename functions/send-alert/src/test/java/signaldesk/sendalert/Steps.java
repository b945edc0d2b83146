package signaldesk.sendalert;

import java.util.function.Supplier;

/** A process that dies at one step of all it does, and lives on after that. */
final class Steps {
  private final int deadly;
  private int done;

  Steps(int deadly) {
    this.deadly = deadly;
  }

  /** Whether it came so far at all. */
  boolean died() {
    return done >= deadly;
  }

  /** Before or after something. */
  void step() {
    done++;
    if (done == deadly) {
      throw new IllegalStateException("dead at step " + deadly);
    }
  }

  /** Around something. */
  <T> T around(Supplier<T> what) {
    step();
    T result = what.get();
    step();
    return result;
  }
}
