package signaldesk.pnl;

import java.time.LocalDate;
import signaldesk.digest.Sha256;

/** Ids of trades, made from fills alone. */
public final class TradeId {
  private static final int HASH_LENGTH = 16;

  private TradeId() {}

  /**
   * {@code 2026-11-23-1795447800000-0123456789abcdef}: the trading day it closed on, the closing
   * time in milliseconds, the cycle.
   */
  public static String closed(
      String accountId, String contractId, Marker opened, Marker closed, LocalDate day) {
    return "%s-%013d-%s"
        .formatted(day, closed.at().toEpochMilli(), cycle(accountId, contractId, opened));
  }

  /**
   * {@code open-0123456789abcdef}: the id of a trade that has not closed; ends as the closed one
   * will.
   */
  public static String open(String accountId, String contractId, Marker opened) {
    return "open-" + cycle(accountId, contractId, opened);
  }

  /** A fill opens at most one cycle, so it names it. */
  private static String cycle(String accountId, String contractId, Marker opened) {
    String name = String.join("\n", accountId, contractId, opened.fillId());
    return Sha256.hex(name).substring(0, HASH_LENGTH);
  }
}
