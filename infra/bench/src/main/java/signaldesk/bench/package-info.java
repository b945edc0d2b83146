/**
 * What a start and an order cost, as two commands. What they count does not depend on the machine
 * and is held to its goals by tests; what they time is only reported.
 */
@NullMarked
package signaldesk.bench;

import org.jspecify.annotations.NullMarked;
