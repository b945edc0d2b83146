/**
 * The operator's command line, {@code infra/desk/desk}: which desk it speaks to, and how it speaks
 * to a person.
 *
 * <p>The commands are in {@link signaldesk.cli.command}, the desk's file in {@link
 * signaldesk.cli.config}, bringing it to the table in {@link signaldesk.cli.apply}.
 */
@NullMarked
package signaldesk.cli;

import org.jspecify.annotations.NullMarked;
