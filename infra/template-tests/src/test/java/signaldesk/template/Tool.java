package signaldesk.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A program that may be installed here. */
final class Tool {
  private Tool() {}

  /** How it ended, and all that it printed. */
  record Result(int exitCode, String output) {}

  /** Runs it to its end. */
  static Result run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.outputWriter().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      return new Result(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(-1, e.toString());
    }
  }

  /** Goes on if this command works here; else the test is skipped aloud. */
  static void mayAssume(String... command) {
    if (run(command).exitCode() != 0) {
      String what =
          "skipped, because this does not work here: " + String.join(" ", List.of(command));
      System.err.println(what);
      Assumptions.abort(what);
    }
  }
}
