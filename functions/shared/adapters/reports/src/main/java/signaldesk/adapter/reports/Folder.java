package signaldesk.adapter.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.digest.Sha256;

/** A folder of this machine; the function and the command line may write to it at once. */
final class Folder implements signaldesk.adapter.reports.Files {
  /** A lock of the system's is between processes only. */
  private static final Object HERE = new Object();

  private final Path root;

  Folder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Found> get(String key) {
    try {
      String text = Files.readString(path(key));
      return Optional.of(new Found(text, Sha256.hex(text)));
    } catch (NoSuchFileException nothing) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean put(String key, String contentType, String text, @Nullable String mark) {
    Path file = path(key);
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      synchronized (HERE) {
        try (FileChannel lock =
                FileChannel.open(
                    root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock _ = lock.lock()) {
          if (!Objects.equals(mark, get(key).map(Found::mark).orElse(null))) {
            return false;
          }
          Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
          Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
          return true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String key) {
    Path file = root.resolve(key).normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException("a key does not lead out of its folder");
    }
    return file;
  }
}
