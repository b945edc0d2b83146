/**
 * Where keys and addresses are kept: SSM's Parameter Store, or a properties file of this machine. A
 * secret is read when it is needed and is in nothing else that leaves this package.
 */
@NullMarked
package signaldesk.adapter.secrets;

import org.jspecify.annotations.NullMarked;
