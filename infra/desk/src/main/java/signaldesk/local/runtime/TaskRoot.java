package signaldesk.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's zip, unpacked as Lambda unpacks it. */
public final class TaskRoot {
  /** Of every entry: a cache checks the jar's own time, and the same classes make the same jar. */
  private static final LocalDateTime JAR_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private TaskRoot() {}

  /** Unpacks the zip into the folder, which then holds nothing else. */
  public static Path unpack(Path zip, Path folder) {
    if (!Files.exists(zip)) {
      throw new IllegalStateException("not built: " + zip + "; run mvn -q -Plocal from the root");
    }
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      empty(folder);
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IllegalStateException("leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(folder.resolve(target).getParent());
          Files.copy(entries, target);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + zip, e);
    }
  }

  /**
   * An unpacked function as jars alone, its own classes in one of them, in the order of the class
   * path: an AOT cache covers no folders.
   *
   * @param ownJar where the jar of its classes is written
   */
  public static List<Path> asJars(Path taskRoot, Path ownJar) {
    try (Stream<Path> files = Files.walk(taskRoot);
        JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ownJar))) {
      Path lib = taskRoot.resolve("lib");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.startsWith(lib)) {
          String name = taskRoot.relativize(file).toString().replace(File.separatorChar, '/');
          ZipEntry entry = new ZipEntry(name);
          entry.setTimeLocal(JAR_TIME);
          jar.putNextEntry(entry);
          Files.copy(file, jar);
        }
      }
      return Stream.concat(Stream.of(ownJar), Jars.in(lib).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + ownJar, e);
    }
  }

  /** The folder, with nothing in it. */
  public static Path empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
