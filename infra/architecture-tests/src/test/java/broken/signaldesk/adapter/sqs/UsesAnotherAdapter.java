package broken.signaldesk.adapter.sqs;

import broken.signaldesk.adapter.dynamodb.Used;
import org.jspecify.annotations.NullMarked;

/** Breaks: no adapter knows another. */
@NullMarked
public record UsesAnotherAdapter(Used used) {}
