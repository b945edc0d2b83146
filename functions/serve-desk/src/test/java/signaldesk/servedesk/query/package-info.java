/** Lists that are put together from many accounts. */
@NullMarked
package signaldesk.servedesk.query;

import org.jspecify.annotations.NullMarked;
