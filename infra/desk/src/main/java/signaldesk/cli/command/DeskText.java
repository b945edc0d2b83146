package signaldesk.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import signaldesk.cli.CommandException;

/** A desk's file as text. */
final class DeskText {
  private DeskText() {}

  /**
   * Reads it.
   *
   * @throws CommandException if it is not there, or no UTF-8
   */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + " as UTF-8 text");
    }
  }

  /**
   * Writes it whole or not at all.
   *
   * @throws CommandException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      NewFile.write(
          file,
          out -> {
            try {
              out.write(text);
              return text;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("cannot write " + file);
    }
  }
}
