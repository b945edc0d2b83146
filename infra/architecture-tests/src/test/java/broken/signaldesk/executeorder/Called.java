package broken.signaldesk.executeorder;

import org.jspecify.annotations.NullMarked;

/** What another function must not know. */
@NullMarked
public final class Called {}
