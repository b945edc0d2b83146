package signaldesk.cli;

import java.time.Duration;

/** Lets time pass while a person waits. */
public final class Pause {
  private Pause() {}

  /**
   * Waits so long.
   *
   * @throws CommandException if whoever waits is to end
   */
  public static void of(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted");
    }
  }
}
