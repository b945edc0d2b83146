package signaldesk.instrument;

/**
 * One dated contract at the broker.
 *
 * @param id the broker's id, {@code CON.F.US.ENQ.Z26}; opaque, never built or taken apart outside a
 *     broker's adapter
 * @param root the broker's root it belongs to, {@code ENQ}: {@link Instrument#root()}
 */
public record Contract(String id, String root) {}
