package signaldesk.cli.accounts;

/** Trouble, for a person. */
final class Words {
  private Words() {}

  static String of(RuntimeException trouble) {
    String message = trouble.getMessage();
    return message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
  }
}
