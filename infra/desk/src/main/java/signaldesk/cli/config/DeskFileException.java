package signaldesk.cli.config;

import java.util.List;

/** The file cannot be used; the message lists every mistake with its line. */
public final class DeskFileException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<String> problems;

  DeskFileException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** {@code line 12: hooks.momentum.skew: what is wrong; what is allowed}, in the file's order. */
  public List<String> problems() {
    return problems;
  }
}
