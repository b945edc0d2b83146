/** The configured desk: owners, accounts, hooks, sizes and switches. */
@NullMarked
package signaldesk.desk;

import org.jspecify.annotations.NullMarked;
