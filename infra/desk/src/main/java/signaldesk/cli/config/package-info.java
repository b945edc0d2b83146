/**
 * The desk's configuration: one YAML file, read with its line numbers, checked whole, resolved.
 *
 * <p>{@link signaldesk.cli.config.DeskFile} reads it; each section of the file has a class. Every
 * mistake is collected, never thrown at the first: whoever edits the file sees all of them at once,
 * with line, key and what is allowed there. What comes out is resolved: sizes are contracts, hooks
 * name account ids.
 */
@NullMarked
package signaldesk.cli.config;

import org.jspecify.annotations.NullMarked;
