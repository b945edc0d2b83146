package broken.signaldesk.pnl;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** Breaks: the domain has no clock. */
@NullMarked
public final class AsksTheTime {
  private AsksTheTime() {}

  static Instant now() {
    return Instant.now();
  }
}
