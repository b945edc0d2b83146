package signaldesk.reportpnl.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;

/**
 * One trade a line, as RFC 4180 has it. A text that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
public final class TradeCsv {
  private static final List<String> COLUMNS =
      List.of(
          "tradingDay",
          "closedAt",
          "openedAt",
          "heldSeconds",
          "accountId",
          "ownerId",
          "firm",
          "stage",
          "fundingLevel",
          "hook",
          "symbol",
          "contractId",
          "direction",
          "quantity",
          "entryPrice",
          "exitPrice",
          "signalPrice",
          "pnlPoints",
          "grossDollars",
          "fees",
          "netDollars",
          "estimated",
          "signalId",
          "exitSignalId",
          "tradeId");
  private static final String FORMULA = "=+-@\t\r";

  private final Appendable out;

  /** Writes the head. */
  public TradeCsv(Appendable out) throws IOException {
    this.out = out;
    out.append(String.join(",", COLUMNS)).append("\r\n");
  }

  /**
   * Writes a line.
   *
   * @param account as it is configured now; null where it is no longer
   */
  public void line(Trade trade, @Nullable Account account) throws IOException {
    Pnl pnl = trade.pnl();
    Instant opened = trade.entry().opened().at();
    Instant closed = trade.closed().at();
    out.append(trade.day().toString());
    value(closed.toString());
    value(opened.toString());
    value(Long.toString(Duration.between(opened, closed).toSeconds()));
    text(trade.accountId());
    text(trade.entry().ownerId());
    text(account == null ? "" : account.firm());
    text(account == null ? "" : account.stage());
    text(account == null ? "" : account.fundingLevel());
    text(trade.entry().hook());
    text(trade.symbol());
    text(trade.contractId());
    value(trade.direction() == Direction.LONG ? "long" : "short");
    value(Long.toString(trade.quantity()));
    value(trade.entryPrice());
    value(trade.exitPrice());
    value(trade.entry().signalPrice());
    value(plain(pnl.points()));
    value(pnl.gross().dollars());
    value(pnl.fees().dollars());
    value(pnl.net().dollars());
    value(Boolean.toString(trade.estimated()));
    text(trade.entry().signalId());
    text(trade.exitSignalId() == null ? "" : trade.exitSignalId());
    text(trade.tradeId());
    out.append("\r\n");
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
  }

  private void value(@Nullable BigDecimal number) throws IOException {
    value(number == null ? "" : number.toPlainString());
  }

  private void value(String ours) throws IOException {
    out.append(',').append(ours);
  }

  private void text(String text) throws IOException {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.append(',').append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }
}
