/** The functions' zips in processes of their own, with a tap before the database and the queue. */
@NullMarked
package signaldesk.bench.stand;

import org.jspecify.annotations.NullMarked;
