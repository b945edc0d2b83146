package signaldesk.gateway;

import org.jspecify.annotations.Nullable;

/**
 * An order that the venue is asked for.
 *
 * @param brackets whether a stop or a target is to come with it
 */
record Placing(
    int accountId,
    String contractId,
    int type,
    int side,
    long size,
    @Nullable String tag,
    boolean brackets) {}
