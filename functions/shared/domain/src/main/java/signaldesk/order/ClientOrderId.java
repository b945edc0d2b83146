package signaldesk.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    return sha256(leg).substring(0, HASH_LENGTH) + "-a" + attempt;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
