package signaldesk.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  @TempDir private Path folder;

  @Test
  void aFileThatWasNotWrittenToItsEndIsNotThere() throws IOException {
    Path file = folder.resolve("report.csv");
    NewFile.write(file, out -> say(out, "whole"));

    assertThrows(
        IllegalStateException.class,
        () ->
            NewFile.write(
                file,
                out -> {
                  say(out, "half");
                  throw new IllegalStateException("the table is gone");
                }));

    assertEquals("whole", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  private static boolean say(Writer out, String words) {
    try {
      out.write(words);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
