package broken.signaldesk.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;

/** What another adapter must not know. */
@NullMarked
public final class Used {}
