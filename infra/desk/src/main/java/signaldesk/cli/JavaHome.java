package signaldesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Notes where the Java is that this is run by; the build runs it, so that the scripts find the same
 * one.
 */
public final class JavaHome {
  private JavaHome() {}

  /** Writes {@code java.home} to the file given. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), System.getProperty("java.home"));
  }
}
