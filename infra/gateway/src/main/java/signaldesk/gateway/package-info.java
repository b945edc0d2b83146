/**
 * A venue of our own that answers as a ProjectX Gateway does, over real HTTP on this machine: its
 * error tables, tags that are remembered for ever, sessions that expire, a limit on requests, and
 * the troubles that a test orders. What it is asked and what it answers are held against the
 * vendor's schema; whatever is not as there is a violation, and loud.
 */
@NullMarked
package signaldesk.gateway;

import org.jspecify.annotations.NullMarked;
