@NullMarked
package signaldesk.alert.text;

import org.jspecify.annotations.NullMarked;
