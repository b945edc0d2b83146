/**
 * Bringing the Desk table to what the desk's file says: what would change, what speaks against it,
 * and writing it in an order that leaves no token pointing to nothing.
 */
@NullMarked
package signaldesk.cli.apply;

import org.jspecify.annotations.NullMarked;
