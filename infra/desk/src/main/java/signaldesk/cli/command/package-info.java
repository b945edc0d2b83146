/** One class per command of the command line. */
@NullMarked
package signaldesk.cli.command;

import org.jspecify.annotations.NullMarked;
