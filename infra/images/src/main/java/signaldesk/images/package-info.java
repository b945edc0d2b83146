/**
 * The functions as container images: jars on the class path and an AOT cache that the sample events
 * train, so that a cold start finds its classes read, linked and ready.
 */
@NullMarked
package signaldesk.images;

import org.jspecify.annotations.NullMarked;
