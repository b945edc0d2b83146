package signaldesk.bench.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import signaldesk.backend.Template;

/** What the build has left: the repository's root is where the template is. */
public final class Built {
  private Built() {}

  /** The folder with template.yaml. */
  public static Path root() {
    return Template.find().toAbsolutePath().normalize().resolveSibling("");
  }

  /** A file of {@code events/}. */
  public static String sample(String name) {
    try {
      return Files.readString(root().resolve("events").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** AWS's runtime interface client. */
  public static Path runtimeClient() {
    Path folder = root().resolve("infra/desk/target/ric");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("not built: " + folder + "; run mvn -q -DskipTests package");
    }
    return folder;
  }
}
