/**
 * Runs a function as Lambda does: its own zip, its own process under AWS's runtime interface
 * client, its own environment, one event at a time over a Runtime API. A process that dies is
 * replaced; one that overstays its timeout is killed.
 */
@NullMarked
package signaldesk.local.runtime;

import org.jspecify.annotations.NullMarked;
