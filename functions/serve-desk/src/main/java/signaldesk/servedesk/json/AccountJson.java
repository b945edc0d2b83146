package signaldesk.servedesk.json;

import java.util.List;
import signaldesk.desk.Account;
import signaldesk.servedesk.value.Standing;

/**
 * One account.
 *
 * @param state {@code ok}; {@code HALT} or {@code REDUCE_ONLY} while a switch stops entries; {@code
 *     stale} where a book cannot be believed
 * @param stateReasons why it is not {@code ok}, the weightiest first; empty if it is
 * @param openPositions contracts of different ids with something open
 * @param dayPnl realised and paid on the current trading day
 */
public record AccountJson(
    String accountId,
    String ownerId,
    String firm,
    String stage,
    String fundingLevel,
    String broker,
    String state,
    List<String> stateReasons,
    long openPositions,
    PnlJson dayPnl) {

  public static AccountJson of(Standing standing) {
    Account account = standing.account();
    return new AccountJson(
        account.accountId(),
        account.ownerId(),
        account.firm(),
        account.stage(),
        account.fundingLevel(),
        account.broker(),
        standing.state(),
        standing.restrictions().stream()
            .map(restriction -> restriction.state() + ": " + restriction.reason())
            .toList(),
        standing.openPositions(),
        PnlJson.of(standing.day()));
  }
}
