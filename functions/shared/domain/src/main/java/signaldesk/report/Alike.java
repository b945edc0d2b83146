package signaldesk.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signaldesk.desk.Refusal;
import signaldesk.order.Order;

/**
 * What reasons have in common: a hundred orders that came too late ended for one reason, whatever
 * instant each of them names.
 */
final class Alike {
  private static final String ANY = "...";

  /**
   * Instants, order ids, hashes, and numbers that stand alone: {@code CON.F.US.ENQ.Z26} stays
   * whole.
   */
  private static final Pattern OF_ONE =
      Pattern.compile(
          "\\b\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?"
              + "|\\b\\d{13}-[0-9a-f]{16}\\b"
              + "|\\b[0-9a-f]{16,}\\b"
              + "|(?<![\\w.])\\d+(?:[.,]\\d+)*(?!\\w)");

  private Alike() {}

  /** Why an order ended, without what is its own or its account's alone. */
  static String reason(Order order) {
    Pattern account =
        Pattern.compile("(?<!\\w)" + Pattern.quote(order.request().accountId()) + "(?!\\w)");
    return text(account.matcher(order.reason()).replaceAll(ANY));
  }

  /** The field and its code; of one that has none, its text. */
  static String reason(Refusal refusal) {
    if (refusal.errors().isEmpty()) {
      return "status " + refusal.status();
    }
    String error = refusal.errors().getFirst();
    int colon = error.indexOf(':');
    return refusal.codes().isEmpty() || colon < 0
        ? text(error)
        : error.substring(0, colon) + ": " + refusal.codes().getFirst();
  }

  private static String text(String reason) {
    return OF_ONE.matcher(reason).replaceAll(Matcher.quoteReplacement(ANY));
  }
}
