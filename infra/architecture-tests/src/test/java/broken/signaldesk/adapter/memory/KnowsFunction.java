package broken.signaldesk.adapter.memory;

import broken.signaldesk.executeorder.Called;
import org.jspecify.annotations.NullMarked;

/** Breaks: no adapter knows a function. */
@NullMarked
public record KnowsFunction(Called called) {}
