/**
 * Accounts at their venues: what a key sees as lines of the desk's file, how accounts stand there
 * beside our books, and what is ready to trade.
 */
@NullMarked
package signaldesk.cli.accounts;

import org.jspecify.annotations.NullMarked;
