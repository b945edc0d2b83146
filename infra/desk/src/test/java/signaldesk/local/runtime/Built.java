package signaldesk.local.runtime;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build has put things. */
final class Built {
  private Built() {}

  /** infra/desk/target/ric. */
  static Path runtimeClient() {
    return Stream.iterate(folder(TinyFunction.class), Path::getParent)
        .map(folder -> folder.resolve("ric"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** The class path entry of this class. */
  static Path folder(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
