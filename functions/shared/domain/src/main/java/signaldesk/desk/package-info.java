/**
 * The configured desk: whose accounts there are, which hook trades what on them, who may read, what
 * is switched off.
 *
 * <p>All of it is data that {@code desk apply} writes, already resolved: a hook names its accounts,
 * an account its sizes, so that the order path reads one item and decides nothing about
 * configuration.
 */
@NullMarked
package signaldesk.desk;

import org.jspecify.annotations.NullMarked;
