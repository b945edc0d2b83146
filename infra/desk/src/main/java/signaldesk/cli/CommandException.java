package signaldesk.cli;

/** A command cannot go on; the message says to a person why, and what to do about it. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CommandException(String message) {
    super(message);
  }
}
