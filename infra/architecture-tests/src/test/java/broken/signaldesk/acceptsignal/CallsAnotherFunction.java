package broken.signaldesk.acceptsignal;

import broken.signaldesk.executeorder.Called;
import org.jspecify.annotations.NullMarked;

/** Breaks: no function knows another. */
@NullMarked
public record CallsAnotherFunction(Called called) {}
