/**
 * One record per JSON object of an answer: its components are the fields, in this order. A null
 * component is left out.
 */
@NullMarked
package signaldesk.servedesk.json;

import org.jspecify.annotations.NullMarked;
