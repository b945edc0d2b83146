/** What a signal's body says that no order depends on. */
@NullMarked
package signaldesk.sendalert.body;

import org.jspecify.annotations.NullMarked;
