/** The command line of the desk and its YAML configuration. */
@NullMarked
package signaldesk.cli;

import org.jspecify.annotations.NullMarked;
