/**
 * The words that chats are told in: shipped texts with placeholders, which the desk's file may
 * change, and the one place where figures are written for people.
 */
@NullMarked
package signaldesk.alert.text;

import org.jspecify.annotations.NullMarked;
