package signaldesk.executeorder;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

/**
 * One read of the switches for all who ask at the same time: whoever asks is answered by a read
 * that began after that, so a halt counts from the moment it is stored, as if each had read it
 * alone. Orders of a batch go side by side and ask together.
 */
final class SharedSwitches implements Switches {
  private final Switches switches;
  private final ReentrantLock reading = new ReentrantLock();
  private Round next = new Round();

  SharedSwitches(Switches switches) {
    this.switches = switches;
  }

  /** Those who asked before its read began. */
  private static final class Round {
    private @Nullable Standing standing;
    private @Nullable RuntimeException failure;
  }

  @Override
  public List<Switch> thrown() {
    return standing().thrown();
  }

  @Override
  public Standing standing() {
    Round round = join();
    try {
      reading.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the switches were read", e);
    }
    try {
      if (round.standing == null && round.failure == null) {
        close();
        read(round);
      }
    } finally {
      reading.unlock();
    }
    if (round.standing == null) {
      throw new IllegalStateException("the switches could not be read", round.failure);
    }
    return round.standing;
  }

  private synchronized Round join() {
    return next;
  }

  /** Whoever asks from now on waits for the next read. */
  private synchronized void close() {
    next = new Round();
  }

  /** They fail alike: each trying alone would make the last wait for all the others. */
  private void read(Round round) {
    try {
      round.standing = switches.standing();
    } catch (RuntimeException e) {
      round.failure = e;
    }
  }

  @Override
  public void turnOn(Switch thrown) {
    switches.turnOn(thrown);
  }
}
