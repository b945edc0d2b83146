package broken.signaldesk.order;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** Breaks: the domain does no I/O. */
@NullMarked
public final class ReadsFile {
  private ReadsFile() {}

  static boolean there(Path path) {
    return Files.exists(path);
  }
}
