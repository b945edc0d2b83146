package signaldesk.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The class files the rules look at, read from the modules' own {@code target} folders. */
final class Code {
  /** The folder of the root pom; tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  /** What runs on AWS: the functions and what they share. */
  static final JavaClasses FUNCTIONS = read("functions", "target/classes");

  /** Everything that is not a test. */
  static final JavaClasses MAIN = read("", "target/classes");

  /** Every test of every module but this one, whose broken classes break rules on purpose. */
  static final JavaClasses TESTS = read("", "target/test-classes");

  private Code() {}

  /** The modules' folders, as the root pom names them. */
  static List<Path> modules() {
    try {
      return Pattern.compile("<module>(.+)</module>")
          .matcher(Files.readString(ROOT.resolve("pom.xml")))
          .results()
          .map(module -> ROOT.resolve(module.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaClasses read(String below, String output) {
    List<Path> folders =
        modules().stream()
            .filter(module -> module.startsWith(ROOT.resolve(below)))
            .filter(module -> !module.endsWith("architecture-tests"))
            .map(module -> module.resolve(output))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter().importPaths(folders);
  }
}
