package signaldesk.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.LambdaFunction;
import signaldesk.local.runtime.Jars;
import signaldesk.local.runtime.TaskRoot;

/**
 * A function as its image holds it: {@code ric/} is AWS's runtime client, {@code function.jar} the
 * function's own classes, {@code lib/} what they need. All of it is jars, because an AOT cache
 * covers no folders, and nothing may change them afterwards: the JVM does not look whether the
 * classes in its cache are still those of the jars.
 *
 * @param folder {@code /var/task} in the image
 */
record Packed(Path folder) {
  /** Lays out a function's zip so, in a folder that then holds nothing else. */
  static Packed of(Path zip, Path runtimeClient, Path folder) {
    Path unpacked = TaskRoot.unpack(zip, folder.resolveSibling(folder.getFileName() + ".zip"));
    try {
      TaskRoot.empty(folder);
      Packed packed = new Packed(folder);
      TaskRoot.asJars(unpacked, packed.own());
      Files.move(unpacked.resolve("lib"), folder.resolve("lib"));
      Trainer.tree(runtimeClient, packed.runtimeClient());
      TaskRoot.empty(unpacked);
      Files.delete(unpacked);
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack " + zip, e);
    }
  }

  Path runtimeClient() {
    return folder.resolve("ric");
  }

  /** The class path behind the runtime client. */
  List<Path> jars() {
    List<Path> jars = new ArrayList<>(List.of(own()));
    jars.addAll(Jars.in(folder.resolve("lib")));
    return jars;
  }

  Path cache() {
    return folder.resolve("function.aot");
  }

  /** What the image's {@code java} is started with, but for the handler. */
  Path arguments() {
    return folder.resolve("java.args");
  }

  /** The folder's name of a function: that of its module. */
  static String name(LambdaFunction function) {
    return Path.of(function.codeUri()).getFileName().toString().replace(".zip", "");
  }

  private Path own() {
    return folder.resolve("function.jar");
  }
}
