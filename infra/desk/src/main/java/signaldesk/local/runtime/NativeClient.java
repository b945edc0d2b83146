package signaldesk.local.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The library by which AWS's client speaks to the Runtime API. Left alone, each process writes it
 * to one and the same file in {@code /tmp} as it starts, under the feet of every other that has it
 * loaded, and those then die of SIGBUS. The build has unpacked it beside the client, so that all of
 * them only read it.
 */
final class NativeClient {
  /** What the client asks for a library of its own before it writes one. */
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private NativeClient() {}

  /** The library for this machine, if the client has one. */
  static Optional<Path> in(Path runtimeClient) {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean musl =
        Files.exists(Path.of(arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1"));
    String system = musl ? "linux_musl" : "linux";
    String name = "libaws-lambda-jni." + system + "-" + (arm ? "aarch_64" : "x86_64") + ".so";
    return Optional.of(runtimeClient.resolve("jni").resolve(name))
        .filter(library -> System.getProperty("os.name").equals("Linux") && Files.exists(library));
  }
}
