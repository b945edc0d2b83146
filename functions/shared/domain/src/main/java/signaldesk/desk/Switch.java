package signaldesk.desk;

import java.time.Instant;

/**
 * Something that stops open legs; exits always go through.
 *
 * @param scope {@code DESK}, {@code OWNER#owner-1} or {@code ACCOUNT#1001}
 * @param mode who threw it, and so who takes it back
 * @param reason in words a trader understands
 */
public record Switch(String scope, Mode mode, String reason, Instant since) {

  /** Both let exits pass and stop entries. */
  public enum Mode {
    /** An operator stopped entries. */
    HALT,
    /**
     * The desk stopped entries by itself, because an order of the account may be live and cannot be
     * read.
     */
    REDUCE_ONLY
  }

  /** Whether it stops entries of this account. */
  public boolean stops(Account account) {
    return scope.equals("DESK")
        || scope.equals("OWNER#" + account.ownerId())
        || scope.equals("ACCOUNT#" + account.accountId());
  }
}
