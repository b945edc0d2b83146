@NullMarked
package signaldesk.adapter.projectx;

import org.jspecify.annotations.NullMarked;
