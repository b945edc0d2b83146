package signaldesk.adapter.sqs;

import java.util.regex.Pattern;
import signaldesk.digest.Sha256;

/** Group and deduplication ids. SQS takes up to 128 letters, digits and punctuation marks. */
final class MessageIds {
  private static final int LONGEST = 128;
  private static final Pattern ALLOWED = Pattern.compile("\\p{Graph}{1," + LONGEST + "}");

  private MessageIds() {}

  /** The account's group. */
  static String group(String accountId) {
    return fit(accountId);
  }

  /** Holds the account, because some queues compare these ids over all groups. */
  static String deduplication(String accountId, String orderId) {
    return fit(accountId + "-" + orderId);
  }

  /** The id itself, or its SHA-256 in hex where SQS would not take it. */
  private static String fit(String id) {
    return ALLOWED.matcher(id).matches() ? id : Sha256.hex(id);
  }
}
