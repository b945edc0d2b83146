/**
 * Decides what there is to tell, and when: from what the ledger and the books say of a signal, the
 * channel it is for and the time. Pure; asked again, it may know more.
 */
@NullMarked
package signaldesk.alert.outlook;

import org.jspecify.annotations.NullMarked;
