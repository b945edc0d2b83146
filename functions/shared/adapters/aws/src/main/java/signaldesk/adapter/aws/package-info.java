/** Calls of AWS's services: what every such call has in common. */
@NullMarked
package signaldesk.adapter.aws;

import org.jspecify.annotations.NullMarked;
