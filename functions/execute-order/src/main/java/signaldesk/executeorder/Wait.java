package signaldesk.executeorder;

import java.time.Duration;

/** Why a message waits, and for how long. */
record Wait(Duration pause, String reason) {

  /** A longer wait, where somebody else asks for one. */
  Wait atLeast(Duration wanted) {
    return pause.compareTo(wanted) < 0 ? new Wait(wanted, reason) : this;
  }
}
