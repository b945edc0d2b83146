package signaldesk.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import signaldesk.backend.Template;
import signaldesk.local.runtime.TaskRoot;

/** This program with what it reads, for the stage of the Dockerfile that trains. */
final class Trainer {
  private Trainer() {}

  /** Copies the class path, the template and the samples. */
  static void copy(Path folder) throws IOException {
    Path lib = TaskRoot.empty(folder).resolve("lib");
    Files.createDirectories(lib);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path from = Path.of(entry);
      if (Files.isDirectory(from)) {
        tree(from, folder.resolve("classes"));
      } else {
        Files.copy(from, lib.resolve(from.getFileName().toString()));
      }
    }
    Path root = Template.find();
    Files.copy(root, folder.resolve("template.yaml"));
    tree(root.resolveSibling("events"), folder.resolve("events"));
  }

  static void tree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
