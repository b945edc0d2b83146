package broken.signaldesk.instrument;

import org.jspecify.annotations.NullMarked;

/** Breaks: no binary fractions. */
@NullMarked
public record HoldsDouble(double price) {}
