package signaldesk.executeorder;

/** How a broker's refusal reads in a reason. */
final class Words {
  private Words() {}

  static String refused(String code, String message) {
    return message.isEmpty() ? code : code + ": " + message;
  }
}
