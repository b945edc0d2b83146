package broken.signaldesk.executeorder;

import org.jspecify.annotations.NullMarked;

/** Breaks: only Wiring and handlers read the time of day. */
@NullMarked
public final class DatesItself {
  private DatesItself() {}

  static long now() {
    return System.currentTimeMillis();
  }
}
