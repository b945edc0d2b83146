/** Where reports are kept: a bucket on AWS, a folder on this machine. */
@NullMarked
package signaldesk.adapter.reports;

import org.jspecify.annotations.NullMarked;
