@NullMarked
package signaldesk.adapter.projectx.code;

import org.jspecify.annotations.NullMarked;
