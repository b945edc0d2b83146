package signaldesk.keeppositions;

import static signaldesk.adapter.lambda.LogField.ACCOUNT_ID;
import static signaldesk.adapter.lambda.LogField.CONTRACTS;
import static signaldesk.adapter.lambda.LogField.CONTRACT_ID;
import static signaldesk.adapter.lambda.LogField.DIRECTION;
import static signaldesk.adapter.lambda.LogField.ESTIMATED;
import static signaldesk.adapter.lambda.LogField.FEES;
import static signaldesk.adapter.lambda.LogField.GROSS;
import static signaldesk.adapter.lambda.LogField.NET;
import static signaldesk.adapter.lambda.LogField.POINTS;
import static signaldesk.adapter.lambda.LogField.PRICE;
import static signaldesk.adapter.lambda.LogField.REASON;
import static signaldesk.adapter.lambda.LogField.SIGNAL_ID;
import static signaldesk.adapter.lambda.LogField.SYMBOL;
import static signaldesk.adapter.lambda.LogField.TRADE_ID;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.Log;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;

/** Bookings as log lines: one per trade closed; what was opened is told by its fill. */
final class LogNotes implements BookingNotes {
  @Override
  public void booked(Book book, List<Trade> trades) {
    for (Trade trade : trades) {
      closed(trade);
    }
  }

  @Override
  public void stale(Book book) {
    Log.alarm(
        "stale",
        ACCOUNT_ID.of(book.accountId()),
        CONTRACT_ID.of(book.contractId()),
        REASON.of(book.stale()));
  }

  private static void closed(Trade trade) {
    Pnl pnl = trade.pnl();
    Log.info(
        "booking",
        ACCOUNT_ID.of(trade.accountId()),
        SYMBOL.of(trade.symbol()),
        SIGNAL_ID.of(start(trade.exitSignalId())),
        TRADE_ID.of(trade.tradeId()),
        DIRECTION.of(trade.direction()),
        CONTRACTS.of(trade.quantity()),
        PRICE.of(trade.exitPrice()),
        POINTS.of(pnl.points().stripTrailingZeros()),
        GROSS.of(pnl.gross().dollars()),
        FEES.of(pnl.fees().dollars()),
        NET.of(pnl.net().dollars()),
        ESTIMATED.of(trade.estimated() ? true : null));
  }

  /** As much of a signal's id as ends its order ids, which is enough to find it. */
  private static @Nullable String start(@Nullable String signalId) {
    return signalId == null ? null : signalId.substring(0, Math.min(16, signalId.length()));
  }
}
