package signaldesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The person in front of the command line.
 *
 * @param out what was asked for
 * @param err why it could not be done
 * @param in what they type
 */
public record Terminal(PrintWriter out, PrintWriter err, BufferedReader in) {

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public void complain(String line) {
    err.println(line);
    err.flush();
  }

  public void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** Asks for a yes; anything else, and nobody there, is a no. */
  public boolean confirms(String question) {
    out.print(question + " [y/N] ");
    out.flush();
    try {
      String answer = in.readLine();
      if (answer == null) {
        say("");
        return false;
      }
      return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
