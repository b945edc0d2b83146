@NullMarked
package signaldesk.adapter.secrets;

import org.jspecify.annotations.NullMarked;
