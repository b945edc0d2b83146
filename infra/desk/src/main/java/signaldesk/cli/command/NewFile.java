package signaldesk.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/** A file that is there whole or not at all: a table cut short looks like one that is not. */
final class NewFile {
  private NewFile() {}

  /**
   * Writes beside the file, and puts it in its place once everything is written.
   *
   * @throws IOException if it cannot be written; what was there before is there still
   */
  static <T> T write(Path file, Function<Writer, T> writing) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    try {
      T made;
      try (Writer out = Files.newBufferedWriter(part)) {
        made = writing.apply(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return made;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
