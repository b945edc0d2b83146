package signaldesk.report;

import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Trade;

/**
 * Where a cycle belongs.
 *
 * @param account as it is configured; null where the desk no longer has it
 */
record Origin(
    String accountId,
    @Nullable Account account,
    String symbol,
    Direction direction,
    Entry entry,
    boolean estimated) {

  static Origin of(Trade trade, @Nullable Account account) {
    return new Origin(
        trade.accountId(),
        account,
        trade.symbol(),
        trade.direction(),
        trade.entry(),
        trade.estimated());
  }

  String firmAndStage() {
    return account == null ? "" : account.firm() + "/" + account.stage();
  }

  String fundingLevel() {
    return account == null ? "" : account.fundingLevel();
  }
}
