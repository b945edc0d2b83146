/** The operator's alarms: what stands is told once, and once when it is over. */
@NullMarked
package signaldesk.sendalert.alarm;

import org.jspecify.annotations.NullMarked;
