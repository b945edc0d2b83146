@NullMarked
package signaldesk.local.schedule;

import org.jspecify.annotations.NullMarked;
