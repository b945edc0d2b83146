package broken.signaldesk.cli;

import org.jspecify.annotations.NullMarked;

/** What a function must not know. */
@NullMarked
public final class Command {}
