/**
 * The venue's error tables, one for each endpoint that has its own: the same number means different
 * things. A constant's place in its enum is the venue's number. A number that is not listed stays a
 * number: new ones appear over time.
 */
@NullMarked
package signaldesk.adapter.projectx.code;

import org.jspecify.annotations.NullMarked;
