package signaldesk.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * AWS's runtime interface client speaks to the Runtime API through a native library that is made
 * for Linux alone. On other systems this class path entry, put before it, replaces the one class
 * that loads it.
 */
final class PortableClient {
  private static final String SOURCE = "NativeClient.java";

  private PortableClient() {}

  static boolean needed() {
    return !System.getProperty("os.name").equals("Linux")
        || Boolean.getBoolean("signaldesk.portableClient");
  }

  /** The folder with the compiled class; the JDK that runs the desk compiles it, once. */
  static synchronized Path folder(Path runtimeClient) {
    Path folder = runtimeClient.resolveSibling("ric-portable");
    try {
      if (!Files.exists(folder.resolve(SOURCE))) {
        compile(runtimeClient, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  private static void compile(Path runtimeClient, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("needs a JDK; this Java has no compiler");
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, "source");
    Path source = temporary.resolve(SOURCE);
    try (InputStream text = PortableClient.class.getResourceAsStream("/signaldesk/" + SOURCE)) {
      if (text == null) {
        throw new IllegalStateException(SOURCE + " is not in the jar");
      }
      Files.copy(text, source);
    }
    // The compiler, called this way, takes no asterisk.
    String classPath =
        Jars.in(runtimeClient).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            classPath,
            source.toString());
    if (failed != 0) {
      throw new IllegalStateException("could not compile " + source);
    }
    Files.move(source, folder.resolve(SOURCE), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(temporary);
  }
}
