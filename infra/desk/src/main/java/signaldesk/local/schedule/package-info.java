/**
 * What EventBridge Scheduler does on AWS: wakes a function, or puts a message, when a cron or rate
 * expression of the template says so, in the time zone that it names.
 */
@NullMarked
package signaldesk.local.schedule;

import org.jspecify.annotations.NullMarked;
