package signaldesk.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command line whose answers are given and whose words are kept. */
final class ScriptedTerminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs a command; {@code typed} is what the person types. */
  int run(Map<String, String> environment, Path deskJson, String typed, String... arguments) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader(typed)));
    return Main.run(terminal, environment, deskJson, arguments);
  }

  List<String> said() {
    return out.toString().lines().toList();
  }

  List<String> complained() {
    return err.toString().lines().toList();
  }
}
