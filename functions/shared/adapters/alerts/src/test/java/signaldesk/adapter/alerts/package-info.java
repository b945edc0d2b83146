@NullMarked
package signaldesk.adapter.alerts;

import org.jspecify.annotations.NullMarked;
