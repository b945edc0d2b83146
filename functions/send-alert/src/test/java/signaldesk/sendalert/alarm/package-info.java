@NullMarked
package signaldesk.sendalert.alarm;

import org.jspecify.annotations.NullMarked;
