/** One class per resource: reads the stores for one call, of what its reader may see. */
@NullMarked
package signaldesk.servedesk.query;

import org.jspecify.annotations.NullMarked;
