package signaldesk.order;

import signaldesk.digest.Sha256;

/**
 * The id an open leg carries at the broker. It depends on nothing but signal, account, leg and
 * attempt: whoever sends that leg again, sends it under the same id.
 */
public final class ClientOrderId {
  private static final int HASH_LENGTH = 32;

  private ClientOrderId() {}

  /**
   * The id of one leg: 32 hex digits, {@code -a} and the attempt; at most 40 characters of letters,
   * digits and dashes, as gateways take them.
   */
  public static String of(OrderRequest request, int legIndex, int attempt) {
    String leg = "%s|%s|%d".formatted(request.signalId(), request.accountId(), legIndex);
    return Sha256.hex(leg).substring(0, HASH_LENGTH) + "-a" + attempt;
  }
}
