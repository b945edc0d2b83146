package signaldesk.executeorder;

import java.time.Duration;

/** Why a message waits, and for how long. */
record Wait(Duration pause, String reason) {}
