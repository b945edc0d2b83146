/** The report's figures held against worked ones, and against another way of counting. */
@NullMarked
package signaldesk.report;

import org.jspecify.annotations.NullMarked;
