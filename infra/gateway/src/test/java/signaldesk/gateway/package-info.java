@NullMarked
package signaldesk.gateway;

import org.jspecify.annotations.NullMarked;
