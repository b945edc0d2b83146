/**
 * The venue behind the ProjectX Gateway API. Every answer becomes one of the {@code Broker} port's
 * outcomes; what may have been done and cannot be read is never called a failure.
 */
@NullMarked
package signaldesk.adapter.projectx;

import org.jspecify.annotations.NullMarked;
