/** What the functions share about Lambda, tested. */
@NullMarked
package signaldesk.adapter.lambda;

import org.jspecify.annotations.NullMarked;
